<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ConnectionDialog</name>
        <message numerus="yes">
            <source>%n key(s) right; the first one encrypts</source>
            <translation>
                <numerusform>%n key right; the first one encrypts</numerusform>
                <numerusform>%n keys right; the first one encrypts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventText</name>
        <message numerus="yes">
            <source>Joined through %1, which knows %n node(s)</source>
            <translation>
                <numerusform>Joined through %1, which knows %n node</numerusform>
                <numerusform>Joined through %1, which knows %n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exchanged full state with %1, which knows %n node(s)</source>
            <translation>
                <numerusform>Exchanged full state with %1, which knows %n node</numerusform>
                <numerusform>Exchanged full state with %1, which knows %n nodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventsView</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n event(s)</source>
            <translation>
                <numerusform>%1 of %n event</numerusform>
                <numerusform>%1 of %n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NodeDetailsView</name>
        <message numerus="yes">
            <source>%n suspicion(s)</source>
            <translation>
                <numerusform>%n suspicion</numerusform>
                <numerusform>%n suspicions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NodeRow</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NodesView</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n node(s)</source>
            <translation>
                <numerusform>%1 of %n node</numerusform>
                <numerusform>%1 of %n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>0 of %n node(s) match the filter.</source>
            <translation>
                <numerusform>0 of %n node match the filter.</numerusform>
                <numerusform>0 of %n nodes match the filter.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RttChart</name>
        <message numerus="yes">
            <source>%n sample(s)</source>
            <translation>
                <numerusform>%n sample</numerusform>
                <numerusform>%n samples</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SafetyStrip</name>
        <message numerus="yes">
            <source>%n observer(s) answered, oldest %1</source>
            <translation>
                <numerusform>%n observer answered, oldest %1</numerusform>
                <numerusform>%n observers answered, oldest %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StateStrip</name>
        <message numerus="yes">
            <source>%n suspicion(s)</source>
            <translation>
                <numerusform>%n suspicion</numerusform>
                <numerusform>%n suspicions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>reading from %n member(s)</source>
            <translation>
                <numerusform>reading from %n member</numerusform>
                <numerusform>reading from %n members</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WelcomeView</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open a demo of %n node(s)</source>
            <translation>
                <numerusform>Open a demo of %n node</numerusform>
                <numerusform>Open a demo of %n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open a lab of %n node(s)</source>
            <translation>
                <numerusform>Open a lab of %n node</numerusform>
                <numerusform>Open a lab of %n nodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WhoSaysList</name>
        <message numerus="yes">
            <source>%1 of %n observer(s) differ from most</source>
            <translation>
                <numerusform>%1 of %n observer differs from most</numerusform>
                <numerusform>%1 of %n observers differ from most</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SendQuestions</name>
        <message numerus="yes">
            <source>Send this message to %n node(s) of %1?</source>
            <translation>
                <numerusform>Send this message to %n node of %1?</numerusform>
                <numerusform>Send this message to %n nodes of %1?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FaultMenu</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BranchList</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeBar</name>
        <message numerus="yes">
            <source>%n branch(es)</source>
            <translation>
                <numerusform>%n branch</numerusform>
                <numerusform>%n branches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeSlider</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompareWords</name>
        <message numerus="yes">
            <source>%n false death(s) against %1</source>
            <translation>
                <numerusform>%n false death against %1</numerusform>
                <numerusform>%n false deaths against %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suspicion(s) against %1</source>
            <translation>
                <numerusform>%n suspicion against %1</numerusform>
                <numerusform>%n suspicions against %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) that you dropped or delayed here went as usual there.</source>
            <translation>
                <numerusform>%n message that you dropped or delayed here went as usual there.</numerusform>
                <numerusform>%n messages that you dropped or delayed here went as usual there.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UpdateWords</name>
        <message numerus="yes">
            <source>%1 of %n node(s) know it</source>
            <translation>
                <numerusform>%1 of %n node know it</numerusform>
                <numerusform>%1 of %n nodes know it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeadlineCard</name>
        <message numerus="yes">
            <source>%n agree(s)</source>
            <translation>
                <numerusform>%n agrees</numerusform>
                <numerusform>%n agree</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NodePanel</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LessonCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LessonText</name>
        <message numerus="yes">
            <source>Deaths declared of nodes that run: at most %n</source>
            <translation>
                <numerusform>Deaths declared of nodes that run: at most %n</numerusform>
                <numerusform>Deaths declared of nodes that run: at most %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BeliefText</name>
        <message numerus="yes">
            <source>live, %n observer(s)</source>
            <translation>
                <numerusform>live, %n observer</numerusform>
                <numerusform>live, %n observers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChronicleText</name>
        <message numerus="yes">
            <source>Up to %n node(s) doubt %1 here.</source>
            <translation>
                <numerusform>Up to %n node doubts %1 here.</numerusform>
                <numerusform>Up to %n nodes doubt %1 here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n node(s) hold %1 for dead here.</source>
            <translation>
                <numerusform>%n node holds %1 for dead here.</numerusform>
                <numerusform>%n nodes hold %1 for dead here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoubtChart</name>
        <message numerus="yes">
            <source>At most %n node(s) at once.</source>
            <translation>
                <numerusform>At most %n node at once.</numerusform>
                <numerusform>At most %n nodes at once.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeView</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more had no room</source>
            <translation>
                <numerusform>%n more had no room</numerusform>
                <numerusform>%n more had no room</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them not drawn, for clearness</source>
            <translation>
                <numerusform>%n of them not drawn, for clearness</numerusform>
                <numerusform>%n of them not drawn, for clearness</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FaultWords</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) cut</source>
            <translation>
                <numerusform>%n link cut</numerusform>
                <numerusform>%n links cut</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) or node(s) with other links</source>
            <translation>
                <numerusform>%n other link or node</numerusform>
                <numerusform>%n other links or nodes</numerusform>
            </translation>
        </message>
    </context>
</TS>

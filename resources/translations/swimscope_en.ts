<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>CommandLine</name>
        <message>
            <source>Join the cluster of this member; may be repeated.</source>
            <translation>Join the cluster of this member; may be repeated.</translation>
        </message>
        <message>
            <source>Open the demo with N nodes inside this process (5).</source>
            <translation>Open the demo with N nodes inside this process (5).</translation>
        </message>
        <message>
            <source>Our name in the cluster.</source>
            <translation>Our name in the cluster.</translation>
        </message>
        <message>
            <source>Address to listen on (0.0.0.0:7946).</source>
            <translation>Address to listen on (0.0.0.0:7946).</translation>
        </message>
        <message>
            <source>Address others find us at.</source>
            <translation>Address others find us at.</translation>
        </message>
        <message>
            <source>The cluster's label.</source>
            <translation>The cluster's label.</translation>
        </message>
        <message>
            <source>Gossip key in base64, primary first; may be repeated. SWIMSCOPE_KEYS is less public.</source>
            <translation>Gossip key in base64, primary first; may be repeated. SWIMSCOPE_KEYS is less public.</translation>
        </message>
        <message>
            <source>File with gossip keys in base64, primary first.</source>
            <translation>File with gossip keys in base64, primary first.</translation>
        </message>
        <message>
            <source>lan, wan or local (lan).</source>
            <translation>lan, wan or local (lan).</translation>
        </message>
        <message>
            <source>A tag of ours; may be repeated.</source>
            <translation>A tag of ours; may be repeated.</translation>
        </message>
        <message>
            <source>Our metadata as text.</source>
            <translation>Our metadata as text.</translation>
        </message>
        <message>
            <source>light, dark or system.</source>
            <translation>light, dark or system.</translation>
        </message>
        <message>
            <source>en, zh_CN or system.</source>
            <translation>en, zh_CN or system.</translation>
        </message>
        <message>
            <source>Run, write screenshots and a summary into this directory, and leave.</source>
            <translation>Run, write screenshots and a summary into this directory, and leave.</translation>
        </message>
        <message>
            <source>Seconds to run before the screenshots (20).</source>
            <translation>Seconds to run before the screenshots (20).</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>Show this help.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>Show the version.</translation>
        </message>
        <message>
            <source>--%1 takes a number from 1 to %2</source>
            <translation>--%1 takes a number from 1 to %2</translation>
        </message>
        <message>
            <source>--%1 is one of %2</source>
            <translation>--%1 is one of %2</translation>
        </message>
        <message>
            <source>--demo and --join exclude each other</source>
            <translation>--demo and --join exclude each other</translation>
        </message>
        <message>
            <source>See a gossip cluster as its members see it.</source>
            <translation>See a gossip cluster as its members see it.</translation>
        </message>
        <message>
            <source>%1 is not an option; see --help</source>
            <translation>%1 is not an option; see --help</translation>
        </message>
        <message>
            <source>--key is given without a key</source>
            <translation>--key is given without a key</translation>
        </message>
        <message>
            <source>Read from this member without joining; may be repeated.</source>
            <translation>Read from this member without joining; may be repeated.</translation>
        </message>
        <message>
            <source>As --peek, and ping the members gently; may be repeated.</source>
            <translation>As --peek, and ping the members gently; may be repeated.</translation>
        </message>
        <message>
            <source>--peek, --tap, --join and --demo exclude each other</source>
            <translation>--peek, --tap, --join and --demo exclude each other</translation>
        </message>
        <message>
            <source>Connect with this saved profile; its keys are in the keyring.</source>
            <translation>Connect with this saved profile; its keys are in the keyring.</translation>
        </message>
        <message>
            <source>auto, plain, serf or alertmanager (auto); a member speaks plain or serf (plain).</source>
            <translation>auto, plain, serf or alertmanager (auto); a member speaks plain or serf (plain).</translation>
        </message>
        <message>
            <source>--profile and --%1 exclude each other</source>
            <translation>--profile and --%1 exclude each other</translation>
        </message>
        <message>
            <source>--profile is given without a name</source>
            <translation>--profile is given without a name</translation>
        </message>
        <message>
            <source>there is no profile called %1</source>
            <translation>there is no profile called %1</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>Empty starts a cluster of one that others can join</source>
            <translation>Empty starts a cluster of one that others can join</translation>
        </message>
        <message>
            <source>Base64; none means the cluster is not encrypted</source>
            <translation>Base64; none means the cluster is not encrypted</translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) right; the first one encrypts</source>
            <translation>
                <numerusform>%n key right; the first one encrypts</numerusform>
                <numerusform>%n keys right; the first one encrypts</numerusform>
            </translation>
        </message>
        <message>
            <source>Start alone</source>
            <translation>Start alone</translation>
        </message>
        <message>
            <source>Join the cluster</source>
            <translation>Join the cluster</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>Seeds</translation>
        </message>
        <message>
            <source>host:port, several with commas</source>
            <translation>host:port, several with commas</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>this host's name</source>
            <translation>this host's name</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Label</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>Bind</translation>
        </message>
        <message>
            <source>Advertise</source>
            <translation>Advertise</translation>
        </message>
        <message>
            <source>chosen from the bind address</source>
            <translation>chosen from the bind address</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>key=value, several with blanks</source>
            <translation>key=value, several with blanks</translation>
        </message>
        <message>
            <source>Metadata</source>
            <translation>Metadata</translation>
        </message>
        <message>
            <source>text, when there are no tags</source>
            <translation>text, when there are no tags</translation>
        </message>
        <message>
            <source>Dialect</source>
            <translation>Dialect</translation>
        </message>
        <message>
            <source>Plain memberlist</source>
            <translation>Plain memberlist</translation>
        </message>
        <message>
            <source>Serf (also Consul's and Nomad's gossip)</source>
            <translation>Serf (also Consul's and Nomad's gossip)</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>Timing</translation>
        </message>
        <message>
            <source>LAN, as the cluster's default</source>
            <translation>LAN, as the cluster's default</translation>
        </message>
        <message>
            <source>WAN, slower and more patient</source>
            <translation>WAN, slower and more patient</translation>
        </message>
        <message>
            <source>Local, quick, for one machine</source>
            <translation>Local, quick, for one machine</translation>
        </message>
        <message>
            <source>Show or hide the keys</source>
            <translation>Show or hide the keys</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Only a member needs this</source>
            <translation>Only a member needs this</translation>
        </message>
        <message>
            <source>Reading begins at a member: give an address</source>
            <translation>Reading begins at a member: give an address</translation>
        </message>
        <message>
            <source>Watch the cluster</source>
            <translation>Watch the cluster</translation>
        </message>
        <message>
            <source>Connect to a cluster</source>
            <translation>Connect to a cluster</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Fewer settings</source>
            <translation>Fewer settings</translation>
        </message>
        <message>
            <source>Advanced: timing, bind, advertise, tags, metadata</source>
            <translation>Advanced: timing, bind, advertise, tags, metadata</translation>
        </message>
        <message>
            <source>Automatic: found out from what is read</source>
            <translation>Automatic: found out from what is read</translation>
        </message>
        <message>
            <source>Alertmanager</source>
            <translation>Alertmanager</translation>
        </message>
        <message>
            <source>Join as</source>
            <translation>Join as</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>Name of the profile</translation>
        </message>
        <message>
            <source>not saved; Save keeps it</source>
            <translation>not saved; Save keeps it</translation>
        </message>
        <message>
            <source>Colour of the profile</source>
            <translation>Colour of the profile</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Production</translation>
        </message>
        <message>
            <source>Sending to it asks more than sending to a test cluster</source>
            <translation>Sending to it asks more than sending to a test cluster</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Test connection</translation>
        </message>
        <message>
            <source>Cancel the test</source>
            <translation>Cancel the test</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Delete a profile</source>
            <translation>Delete a profile</translation>
        </message>
        <message>
            <source>Delete the profile %1?</source>
            <translation>Delete the profile %1?</translation>
        </message>
        <message>
            <source>Its keys are taken out of the keyring too. The cluster itself notices nothing.</source>
            <translation>Its keys are taken out of the keyring too. The cluster itself notices nothing.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Import a profile</source>
            <translation>Import a profile</translation>
        </message>
        <message>
            <source>Profiles (*.json);;All files (*)</source>
            <translation>Profiles (*.json);;All files (*)</translation>
        </message>
        <message>
            <source>Export the profile without its keys</source>
            <translation>Export the profile without its keys</translation>
        </message>
        <message>
            <source>Nothing has changed since it was saved</source>
            <translation>Nothing has changed since it was saved</translation>
        </message>
        <message>
            <source>A test is under way</source>
            <translation>A test is under way</translation>
        </message>
        <message>
            <source>There is no address to test</source>
            <translation>There is no address to test</translation>
        </message>
        <message>
            <source>Reads from each seed; nothing is announced</source>
            <translation>Reads from each seed; nothing is announced</translation>
        </message>
        <message>
            <source>Testing the connection…</source>
            <translation>Testing the connection…</translation>
        </message>
        <message>
            <source>Testing the connection: %1 of %2 seeds…</source>
            <translation>Testing the connection: %1 of %2 seeds…</translation>
        </message>
        <message>
            <source>%1 of %2 seeds answer</source>
            <translation>%1 of %2 seeds answer</translation>
        </message>
        <message>
            <source>Go to the keys</source>
            <translation>Go to the keys</translation>
        </message>
        <message>
            <source>Go to the label</source>
            <translation>Go to the label</translation>
        </message>
        <message>
            <source>Go to the address</source>
            <translation>Go to the address</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Amber</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Green</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blue</translation>
        </message>
        <message>
            <source>Petrol</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Crimson</source>
            <translation>Crimson</translation>
        </message>
    </context>
    <context>
        <name>ConnectionFields</name>
        <message>
            <source>%1: the port is a number from 0 to 65535</source>
            <translation>%1: the port is a number from 0 to 65535</translation>
        </message>
        <message>
            <source>One address only</source>
            <translation>One address only</translation>
        </message>
        <message>
            <source>Key %1 is not base64</source>
            <translation>Key %1 is not base64</translation>
        </message>
        <message>
            <source>Key %1 has %2 bytes; 16, 24 or 32 are needed</source>
            <translation>Key %1 has %2 bytes; 16, 24 or 32 are needed</translation>
        </message>
        <message>
            <source>%1: key=value is expected</source>
            <translation>%1: key=value is expected</translation>
        </message>
        <message>
            <source>At most %1 bytes</source>
            <translation>At most %1 bytes</translation>
        </message>
    </context>
    <context>
        <name>ConsoleModel</name>
        <message>
            <source>Error: %1</source>
            <translation>Error: %1</translation>
        </message>
        <message>
            <source>(a line with a key, not shown)</source>
            <translation>(a line with a key, not shown)</translation>
        </message>
    </context>
    <context>
        <name>ConsoleView</name>
        <message>
            <source>Nothing completes this.</source>
            <translation>Nothing completes this.</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>Console</translation>
        </message>
        <message>
            <source>Console log</source>
            <translation>Console log</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Command</translation>
        </message>
        <message>
            <source>A command, such as members or help; Tab completes</source>
            <translation>A command, such as members or help; Tab completes</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Completions</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
    </context>
    <context>
        <name>Describer</name>
        <message>
            <source>%1 (%2 times, last at %3)</source>
            <translation>%1 (%2 times, last at %3)</translation>
        </message>
    </context>
    <context>
        <name>DockTitle</name>
        <message>
            <source>Float or dock</source>
            <translation>Float or dock</translation>
        </message>
        <message>
            <source>Float or dock %1</source>
            <translation>Float or dock %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Close %1</translation>
        </message>
    </context>
    <context>
        <name>EventLogModel</name>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Node</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Detail</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>many addresses</source>
            <translation>many addresses</translation>
        </message>
        <message>
            <source>Refused for many reasons; there are too many to tell them apart</source>
            <translation>Refused for many reasons; there are too many to tell them apart</translation>
        </message>
    </context>
    <context>
        <name>EventText</name>
        <message>
            <source>join</source>
            <translation>join</translation>
        </message>
        <message>
            <source>%1 is alive at %2, incarnation %3</source>
            <translation>%1 is alive at %2, incarnation %3</translation>
        </message>
        <message>
            <source>suspect</source>
            <translation>suspect</translation>
        </message>
        <message>
            <source>Suspected by %1; declared dead in %2 unless it refutes</source>
            <translation>Suspected by %1; declared dead in %2 unless it refutes</translation>
        </message>
        <message>
            <source>confirm</source>
            <translation>confirm</translation>
        </message>
        <message>
            <source>%1 suspects it too (confirmation %2); declared dead in %3</source>
            <translation>%1 suspects it too (confirmation %2); declared dead in %3</translation>
        </message>
        <message>
            <source>refute</source>
            <translation>refute</translation>
        </message>
        <message>
            <source>Answered the suspicion with incarnation %1</source>
            <translation>Answered the suspicion with incarnation %1</translation>
        </message>
        <message>
            <source>dead</source>
            <translation>dead</translation>
        </message>
        <message>
            <source>Declared dead</source>
            <translation>Declared dead</translation>
        </message>
        <message>
            <source>Declared dead by %1</source>
            <translation>Declared dead by %1</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>leave</translation>
        </message>
        <message>
            <source>Left by its own wish</source>
            <translation>Left by its own wish</translation>
        </message>
        <message>
            <source>update</source>
            <translation>update</translation>
        </message>
        <message>
            <source>Metadata is now: %1</source>
            <translation>Metadata is now: %1</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>conflict</translation>
        </message>
        <message>
            <source>%1 claims this name, which belongs to %2</source>
            <translation>%1 claims this name, which belongs to %2</translation>
        </message>
        <message>
            <source>forget</source>
            <translation>forget</translation>
        </message>
        <message>
            <source>Our member has forgotten it</source>
            <translation>Our member has forgotten it</translation>
        </message>
        <message>
            <source>accused</source>
            <translation>accused</translation>
        </message>
        <message>
            <source>We were accused and answered with incarnation %1</source>
            <translation>We were accused and answered with incarnation %1</translation>
        </message>
        <message>
            <source>%1 accused us; we answered with incarnation %2</source>
            <translation>%1 accused us; we answered with incarnation %2</translation>
        </message>
        <message>
            <source>Peers still hold our name for %1; they must forget it before we are in</source>
            <translation>Peers still hold our name for %1; they must forget it before we are in</translation>
        </message>
        <message>
            <source>No answer to our probe</source>
            <translation>No answer to our probe</translation>
        </message>
        <message>
            <source>No answer to our probe; %1 of %2 helpers reported back</source>
            <translation>No answer to our probe; %1 of %2 helpers reported back</translation>
        </message>
        <message>
            <source>probe</source>
            <translation>probe</translation>
        </message>
        <message>
            <source>own probe</source>
            <translation>own probe</translation>
        </message>
        <message>
            <source>Answered over TCP only: UDP may be blocked between us</source>
            <translation>Answered over TCP only: UDP may be blocked between us</translation>
        </message>
        <message>
            <source>health</source>
            <translation>health</translation>
        </message>
        <message>
            <source>Our health score is 0, healthy</source>
            <translation>Our health score is 0, healthy</translation>
        </message>
        <message>
            <source>Our health score is %1: probes wait longer</source>
            <translation>Our health score is %1: probes wait longer</translation>
        </message>
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
        <message>
            <source>push/pull</source>
            <translation>push/pull</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>rejected</translation>
        </message>
        <message>
            <source>command</source>
            <translation>command</translation>
        </message>
        <message>
            <source>own command</source>
            <translation>own command</translation>
        </message>
        <message>
            <source>message</source>
            <translation>message</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>user event</source>
            <translation>user event</translation>
        </message>
        <message>
            <source>gossip</source>
            <translation>gossip</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>query</source>
            <translation>query</translation>
        </message>
        <message>
            <source>status</source>
            <translation>status</translation>
        </message>
        <message>
            <source>Serf</source>
            <translation>Serf</translation>
        </message>
        <message>
            <source>Serf calls it %1</source>
            <translation>Serf calls it %1</translation>
        </message>
        <message>
            <source>session</source>
            <translation>session</translation>
        </message>
        <message>
            <source>Started at %1</source>
            <translation>Started at %1</translation>
        </message>
        <message>
            <source>notice</source>
            <translation>notice</translation>
        </message>
        <message>
            <source>resync</source>
            <translation>resync</translation>
        </message>
        <message>
            <source>Reports were lost on the way to the screen; the table was read anew</source>
            <translation>Reports were lost on the way to the screen; the table was read anew</translation>
        </message>
        <message>
            <source>demo</source>
            <translation>demo</translation>
        </message>
        <message>
            <source>Stopped without a leave</source>
            <translation>Stopped without a leave</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>heard from %1</source>
            <translation>heard from %1</translation>
        </message>
        <message>
            <source>own member</source>
            <translation>own member</translation>
        </message>
        <message>
            <source>Has no metadata any more</source>
            <translation>Has no metadata any more</translation>
        </message>
        <message>
            <source>unanswered</source>
            <translation>unanswered</translation>
        </message>
        <message>
            <source>diagnosis</source>
            <translation>diagnosis</translation>
        </message>
        <message>
            <source>Said to be alive, incarnation %1</source>
            <translation>Said to be alive, incarnation %1</translation>
        </message>
        <message>
            <source>%1 suspects it at incarnation %2</source>
            <translation>%1 suspects it at incarnation %2</translation>
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
        <message>
            <source>Quiet so far. Events appear here as they arrive.</source>
            <translation>Quiet so far. Events appear here as they arrive.</translation>
        </message>
        <message>
            <source>No event matches the filter.</source>
            <translation>No event matches the filter.</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to the newest event</source>
            <translation>Go to the newest event</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Filter events</source>
            <translation>Filter events</translation>
        </message>
        <message>
            <source>Events, oldest first</source>
            <translation>Events, oldest first</translation>
        </message>
        <message>
            <source>Why the table is empty</source>
            <translation>Why the table is empty</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter bar</source>
            <translation>Filter bar</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Clear the filter</translation>
        </message>
        <message>
            <source>Blanks mean and, | means or, ! means not. Down completes or shows the last filters. Esc clears.</source>
            <translation>Blanks mean and, | means or, ! means not. Down completes or shows the last filters. Esc clears.</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Completions</translation>
        </message>
    </context>
    <context>
        <name>FilterText</name>
        <message>
            <source>A value is missing after %1%2</source>
            <translation>A value is missing after %1%2</translation>
        </message>
        <message>
            <source>A quotation mark is not closed</source>
            <translation>A quotation mark is not closed</translation>
        </message>
        <message>
            <source>A closing bracket has no opening one</source>
            <translation>A closing bracket has no opening one</translation>
        </message>
        <message>
            <source>Too many brackets or signs inside each other</source>
            <translation>Too many brackets or signs inside each other</translation>
        </message>
        <message>
            <source>A term is missing before or after a sign</source>
            <translation>A term is missing before or after a sign</translation>
        </message>
        <message>
            <source>A bracket is not closed</source>
            <translation>A bracket is not closed</translation>
        </message>
        <message>
            <source>“%1” is no field; there are %2</source>
            <translation>“%1” is no field; there are %2</translation>
        </message>
        <message>
            <source>“%1” is no state; there are alive, suspect, dead, left</source>
            <translation>“%1” is no state; there are alive, suspect, dead, left</translation>
        </message>
        <message>
            <source>%1 cannot be compared with %2</source>
            <translation>%1 cannot be compared with %2</translation>
        </message>
        <message>
            <source>The state is one of %1</source>
            <translation>The state is one of %1</translation>
        </message>
        <message>
            <source>No node holds “%1”; as a field it goes on to %2</source>
            <translation>No node holds “%1”; as a field it goes on to %2</translation>
        </message>
        <message>
            <source>%1 needs a time, such as %2</source>
            <translation>%1 needs a time, such as %2</translation>
        </message>
        <message>
            <source>%1 needs a number, such as %2</source>
            <translation>%1 needs a number, such as %2</translation>
        </message>
    </context>
    <context>
        <name>GlyphLabel</name>
        <message>
            <source>Mark</source>
            <translation>Mark</translation>
        </message>
    </context>
    <context>
        <name>HelpDialogs</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Send the message</source>
            <translation>Send the message</translation>
        </message>
        <message>
            <source>Copy the selected rows</source>
            <translation>Copy the selected rows</translation>
        </message>
        <message>
            <source>Clear the filter, then return to the table</source>
            <translation>Clear the filter, then return to the table</translation>
        </message>
        <message>
            <source>Complete a command in the console</source>
            <translation>Complete a command in the console</translation>
        </message>
        <message>
            <source>About Swimscope</source>
            <translation>About Swimscope</translation>
        </message>
        <message>
            <source>Joins gossip clusters that speak memberlist's protocol and shows them live: Serf, Consul, Nomad, Alertmanager and programs of your own.</source>
            <translation>Joins gossip clusters that speak memberlist's protocol and shows them live: Serf, Consul, Nomad, Alertmanager and programs of your own.</translation>
        </message>
        <message>
            <source>Speaks protocol 2 of 1 to 5. Qt %1. Licence: Apache-2.0.</source>
            <translation>Speaks protocol 2 of 1 to 5. Qt %1. Licence: Apache-2.0.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Leaving the cluster, %1 s</source>
            <translation>Leaving the cluster, %1 s</translation>
        </message>
        <message>
            <source>Demo</source>
            <translation>Demo</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Cluster: %1</source>
            <translation>Cluster: %1</translation>
        </message>
        <message>
            <source>Others join at %1. Press to connect elsewhere.</source>
            <translation>Others join at %1. Press to connect elsewhere.</translation>
        </message>
        <message>
            <source>%1 - Swimscope</source>
            <translation>%1 - Swimscope</translation>
        </message>
        <message>
            <source>Sending is locked. Press Allow sending in the strip above.</source>
            <translation>Sending is locked. Press Allow sending in the strip above.</translation>
        </message>
        <message>
            <source>There is no session to send with.</source>
            <translation>There is no session to send with.</translation>
        </message>
        <message>
            <source>Leaving the cluster…</source>
            <translation>Leaving the cluster…</translation>
        </message>
        <message>
            <source>Node details</source>
            <translation>Node details</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>Console</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>Tool bar</translation>
        </message>
        <message>
            <source>Contact with the cluster</source>
            <translation>Contact with the cluster</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>Views</translation>
        </message>
        <message>
            <source>This session only reads: it joins nothing and sends no message. Connect by Join to send.</source>
            <translation>This session only reads: it joins nothing and sends no message. Connect by Join to send.</translation>
        </message>
        <message>
            <source>Press to change this connection or to connect elsewhere.</source>
            <translation>Press to change this connection or to connect elsewhere.</translation>
        </message>
        <message>
            <source>%1 (production)</source>
            <translation>%1 (production)</translation>
        </message>
        <message>
            <source>Allow sending…</source>
            <translation>Allow sending…</translation>
        </message>
        <message>
            <source>Connect…</source>
            <translation>Connect…</translation>
        </message>
        <message>
            <source>This session only reads: it sends nothing by hand</source>
            <translation>This session only reads: it sends nothing by hand</translation>
        </message>
    </context>
    <context>
        <name>MemberListing</name>
        <message>
            <source>NAME</source>
            <translation>NAME</translation>
        </message>
        <message>
            <source>ADDRESS</source>
            <translation>ADDRESS</translation>
        </message>
        <message>
            <source>STATE</source>
            <translation>STATE</translation>
        </message>
        <message>
            <source>INC</source>
            <translation>INC</translation>
        </message>
        <message>
            <source>TAGS</source>
            <translation>TAGS</translation>
        </message>
    </context>
    <context>
        <name>MessageComposer</name>
        <message>
            <source>There is no other node to write to yet.</source>
            <translation>There is no other node to write to yet.</translation>
        </message>
        <message>
            <source>This is not hexadecimal: pairs of the digits 0-9 and a-f are expected.</source>
            <translation>This is not hexadecimal: pairs of the digits 0-9 and a-f are expected.</translation>
        </message>
        <message>
            <source>The message is empty.</source>
            <translation>The message is empty.</translation>
        </message>
        <message>
            <source>Receivers close a stream this long; send less.</source>
            <translation>Receivers close a stream this long; send less.</translation>
        </message>
        <message>
            <source>A packet this long is cut off on the way; send it reliably or send less.</source>
            <translation>A packet this long is cut off on the way; send it reliably or send less.</translation>
        </message>
        <message>
            <source>%1 of %2 B, one packet</source>
            <translation>%1 of %2 B, one packet</translation>
        </message>
        <message>
            <source>%1 B, also fits best effort (%2 B)</source>
            <translation>%1 B, also fits best effort (%2 B)</translation>
        </message>
        <message>
            <source>%1 B, too long for best effort (%2 B)</source>
            <translation>%1 B, too long for best effort (%2 B)</translation>
        </message>
        <message>
            <source>retold by gossip; nobody confirms it</source>
            <translation>retold by gossip; nobody confirms it</translation>
        </message>
        <message>
            <source>over TCP; arrives or says why not</source>
            <translation>over TCP; arrives or says why not</translation>
        </message>
        <message>
            <source>one UDP packet; no receipt exists</source>
            <translation>one UDP packet; no receipt exists</translation>
        </message>
        <message>
            <source>everyone</source>
            <translation>everyone</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Send to %1</source>
            <translation>Send to %1</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>New message</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>One node</source>
            <translation>One node</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>Node to write to</source>
            <translation>Node to write to</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Reliable</source>
            <translation>Reliable</translation>
        </message>
        <message>
            <source>Best effort</source>
            <translation>Best effort</translation>
        </message>
        <message>
            <source>Payload</source>
            <translation>Payload</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Hex</source>
            <translation>Hex</translation>
        </message>
        <message>
            <source>Payload of the message</source>
            <translation>Payload of the message</translation>
        </message>
        <message>
            <source>What to send</source>
            <translation>What to send</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Serf refuses a user event this long; send less, or to single nodes.</source>
            <translation>Serf refuses a user event this long; send less, or to single nodes.</translation>
        </message>
        <message>
            <source>Gossip carries no message this long; send less, or to single nodes.</source>
            <translation>Gossip carries no message this long; send less, or to single nodes.</translation>
        </message>
        <message>
            <source>%1 of %2 B, one Serf user event</source>
            <translation>%1 of %2 B, one Serf user event</translation>
        </message>
    </context>
    <context>
        <name>MessageLogModel</name>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Dir</source>
            <translation>Dir</translation>
        </message>
        <message>
            <source>Peer</source>
            <translation>Peer</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>under way</translation>
        </message>
        <message>
            <source>out</source>
            <translation>out</translation>
        </message>
        <message>
            <source>in</source>
            <translation>in</translation>
        </message>
        <message>
            <source>everyone</source>
            <translation>everyone</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>packet</source>
            <translation>packet</translation>
        </message>
        <message>
            <source>stream</source>
            <translation>stream</translation>
        </message>
        <message>
            <source>gossip</source>
            <translation>gossip</translation>
        </message>
        <message>
            <source>event</source>
            <translation>event</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>not sent</translation>
        </message>
        <message>
            <source>sent, no receipt exists</source>
            <translation>sent, no receipt exists</translation>
        </message>
        <message>
            <source>unknown: the session ended before it was said</source>
            <translation>unknown: the session ended before it was said</translation>
        </message>
    </context>
    <context>
        <name>MessagesView</name>
        <message>
            <source>Nothing sent or received yet.</source>
            <translation>Nothing sent or received yet.</translation>
        </message>
        <message>
            <source>No message matches the filter.</source>
            <translation>No message matches the filter.</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter the history</source>
            <translation>Filter the history</translation>
        </message>
        <message>
            <source>Edit as new</source>
            <translation>Edit as new</translation>
        </message>
        <message>
            <source>Edit the selected message as a new one</source>
            <translation>Edit the selected message as a new one</translation>
        </message>
        <message>
            <source>Copies the selected message into the fields above</source>
            <translation>Copies the selected message into the fields above</translation>
        </message>
        <message>
            <source>Messages in and out, oldest first</source>
            <translation>Messages in and out, oldest first</translation>
        </message>
        <message>
            <source>Only the beginning of this message was kept</source>
            <translation>Only the beginning of this message was kept</translation>
        </message>
    </context>
    <context>
        <name>NodeDetailsView</name>
        <message>
            <source>Suspect for %1.</source>
            <translation>Suspect for %1.</translation>
        </message>
        <message>
            <source>Declared dead in %1 unless it refutes.</source>
            <translation>Declared dead in %1 unless it refutes.</translation>
        </message>
        <message>
            <source>Accused by %1.</source>
            <translation>Accused by %1.</translation>
        </message>
        <message>
            <source>protocol %1 to %2, speaks %3; delegate %4 to %5, speaks %6</source>
            <translation>protocol %1 to %2, speaks %3; delegate %4 to %5, speaks %6</translation>
        </message>
        <message>
            <source>Forgotten.</source>
            <translation>Forgotten.</translation>
        </message>
        <message>
            <source>Our member no longer keeps this node; this is what was known.</source>
            <translation>Our member no longer keeps this node; this is what was known.</translation>
        </message>
        <message>
            <source>Dead for %1.</source>
            <translation>Dead for %1.</translation>
        </message>
        <message>
            <source>You stopped this demo node. Restart brings it back.</source>
            <translation>You stopped this demo node. Restart brings it back.</translation>
        </message>
        <message>
            <source>It answered no probe and did not refute in time.</source>
            <translation>It answered no probe and did not refute in time.</translation>
        </message>
        <message>
            <source>Left %1 ago.</source>
            <translation>Left %1 ago.</translation>
        </message>
        <message>
            <source>It said goodbye, so nobody looks for it.</source>
            <translation>It said goodbye, so nobody looks for it.</translation>
        </message>
        <message>
            <source>incarnation %1</source>
            <translation>incarnation %1</translation>
        </message>
        <message>
            <source>this is us</source>
            <translation>this is us</translation>
        </message>
        <message numerus="yes">
            <source>%n suspicion(s)</source>
            <translation>
                <numerusform>%n suspicion</numerusform>
                <numerusform>%n suspicions</numerusform>
            </translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>Kill</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>Restart</translation>
        </message>
        <message>
            <source>Kill this demo node</source>
            <translation>Kill this demo node</translation>
        </message>
        <message>
            <source>Restart this demo node</source>
            <translation>Restart this demo node</translation>
        </message>
        <message>
            <source>we do not ping ourselves</source>
            <translation>we do not ping ourselves</translation>
        </message>
        <message>
            <source>no samples</source>
            <translation>no samples</translation>
        </message>
        <message>
            <source>min %1  median %2  p99 %3 ms  loss %4 %</source>
            <translation>min %1  median %2  p99 %3 ms  loss %4 %</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Metadata, %1</source>
            <translation>Metadata, %1</translation>
        </message>
        <message>
            <source>Node details</source>
            <translation>Node details</translation>
        </message>
        <message>
            <source>Select a node to see its round trips, history and metadata.</source>
            <translation>Select a node to see its round trips, history and metadata.</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>Round trip</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Who accuses</source>
            <translation>Who accuses</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Ping now</source>
            <translation>Ping now</translation>
        </message>
        <message>
            <source>Ping this node now</source>
            <translation>Ping this node now</translation>
        </message>
        <message>
            <source>Message…</source>
            <translation>Message…</translation>
        </message>
        <message>
            <source>Send a message to this node</source>
            <translation>Send a message to this node</translation>
        </message>
        <message>
            <source>This session only reads: it sends nothing by hand</source>
            <translation>This session only reads: it sends nothing by hand</translation>
        </message>
        <message>
            <source>%1 of %2 observers agree</source>
            <translation>%1 of %2 observers agree</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>No table lists this node any more; this is what was known.</source>
            <translation>No table lists this node any more; this is what was known.</translation>
        </message>
        <message>
            <source>Declared dead by %1.</source>
            <translation>Declared dead by %1.</translation>
        </message>
    </context>
    <context>
        <name>NodeRow</name>
        <message>
            <source>no answer</source>
            <translation>no answer</translation>
        </message>
        <message>
            <source>No round trip measured yet</source>
            <translation>No round trip measured yet</translation>
        </message>
        <message>
            <source>min %1, median %2, p99 %3, loss %4 %
last of %5 own pings %6 ago</source>
            <translation>min %1, median %2, p99 %3, loss %4 %
last of %5 own pings %6 ago</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>Since %1</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>RTT</source>
            <translation>RTT</translation>
        </message>
        <message>
            <source>Loss %</source>
            <translation>Loss %</translation>
        </message>
        <message>
            <source>State for</source>
            <translation>State for</translation>
        </message>
        <message>
            <source>Inc.</source>
            <comment>short for incarnation</comment>
            <translation>Inc.</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Round trip of our own pings</source>
            <translation>Round trip of our own pings</translation>
        </message>
        <message>
            <source>Share of our own pings without an answer</source>
            <translation>Share of our own pings without an answer</translation>
        </message>
        <message>
            <source>Incarnation: grows when the node refutes or updates itself</source>
            <translation>Incarnation: grows when the node refutes or updates itself</translation>
        </message>
        <message>
            <source>Tags, or the metadata as it is</source>
            <translation>Tags, or the metadata as it is</translation>
        </message>
        <message>
            <source>leaving</source>
            <translation>leaving</translation>
        </message>
        <message>
            <source>%1, %2 for %3</source>
            <translation>%1, %2 for %3</translation>
        </message>
        <message>
            <source>, this is us</source>
            <translation>, this is us</translation>
        </message>
        <message>
            <source>, accused by %1</source>
            <translation>, accused by %1</translation>
        </message>
        <message>
            <source>, forgotten by our member</source>
            <translation>, forgotten by our member</translation>
        </message>
        <message>
            <source>, stopped by you</source>
            <translation>, stopped by you</translation>
        </message>
        <message>
            <source>%1/%2</source>
            <comment>observers that agree, of all</comment>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Only a session that reads (Peek, Tap) knows what others hold</source>
            <translation>Only a session that reads (Peek, Tap) knows what others hold</translation>
        </message>
        <message>
            <source>%1 of %2 observers hold it %3</source>
            <translation>%1 of %2 observers hold it %3</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody accuses it</source>
            <translation>Nobody accuses it</translation>
        </message>
        <message>
            <source>Last proved that it lives at %1</source>
            <translation>Last proved that it lives at %1</translation>
        </message>
        <message>
            <source>Nothing of its own was heard yet</source>
            <translation>Nothing of its own was heard yet</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>Agree</translation>
        </message>
        <message>
            <source>Accusers</source>
            <translation>Accusers</translation>
        </message>
        <message>
            <source>Heard</source>
            <comment>how long ago; a narrow column</comment>
            <translation>Heard</translation>
        </message>
        <message>
            <source>Observers that hold the state shown, of all that were read</source>
            <translation>Observers that hold the state shown, of all that were read</translation>
        </message>
        <message>
            <source>Who suspects it or declared it dead, first hand first</source>
            <translation>Who suspects it or declared it dead, first hand first</translation>
        </message>
        <message>
            <source>Last heard: time since an ack, its table or its pulse proved that it lives</source>
            <translation>Last heard: time since an ack, its table or its pulse proved that it lives</translation>
        </message>
        <message>
            <source>How long this opinion has been held</source>
            <translation>How long this opinion has been held</translation>
        </message>
        <message>
            <source>, %1 of %2 observers agree</source>
            <translation>, %1 of %2 observers agree</translation>
        </message>
        <message>
            <source>first hand</source>
            <translation>first hand</translation>
        </message>
        <message>
            <source>by gossip</source>
            <translation>by gossip</translation>
        </message>
        <message>
            <source>by its table</source>
            <translation>by its table</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>passed on</translation>
        </message>
        <message>
            <source>%1 declared it dead (%2)</source>
            <translation>%1 declared it dead (%2)</translation>
        </message>
        <message>
            <source>%1 suspects it (%2)</source>
            <translation>%1 suspects it (%2)</translation>
        </message>
    </context>
    <context>
        <name>NodeTableView</name>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Node</translation>
        </message>
        <message>
            <source>Show details</source>
            <translation>Show details</translation>
        </message>
        <message>
            <source>Ping now</source>
            <translation>Ping now</translation>
        </message>
        <message>
            <source>Send a message…</source>
            <translation>Send a message…</translation>
        </message>
        <message>
            <source>Kill this node</source>
            <translation>Kill this node</translation>
        </message>
        <message>
            <source>Restart this node</source>
            <translation>Restart this node</translation>
        </message>
        <message>
            <source>Show only state %1</source>
            <translation>Show only state %1</translation>
        </message>
        <message>
            <source>Show only this name</source>
            <translation>Show only this name</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>Copy rows</translation>
        </message>
        <message>
            <source>Copy rows as JSON</source>
            <translation>Copy rows as JSON</translation>
        </message>
        <message>
            <source>Nodes of the cluster</source>
            <translation>Nodes of the cluster</translation>
        </message>
        <message>
            <source>One row a node, the ones in trouble first</source>
            <translation>One row a node, the ones in trouble first</translation>
        </message>
        <message>
            <source>This session only reads: it sends nothing by hand</source>
            <translation>This session only reads: it sends nothing by hand</translation>
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
        <message>
            <source>not alive %1</source>
            <translation>not alive %1</translation>
        </message>
        <message>
            <source>suspect %1</source>
            <translation>suspect %1</translation>
        </message>
        <message>
            <source>No nodes yet. They appear as soon as a member answers.</source>
            <translation>No nodes yet. They appear as soon as a member answers.</translation>
        </message>
        <message numerus="yes">
            <source>0 of %n node(s) match the filter.</source>
            <translation>
                <numerusform>0 of %n node match the filter.</numerusform>
                <numerusform>0 of %n nodes match the filter.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>Nodes</translation>
        </message>
        <message>
            <source>Filter, such as state:suspect rtt&gt;50</source>
            <translation>Filter, such as state:suspect rtt&gt;50</translation>
        </message>
        <message>
            <source>Show only nodes that are not alive</source>
            <translation>Show only nodes that are not alive</translation>
        </message>
        <message>
            <source>Show only suspects</source>
            <translation>Show only suspects</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Clear filter</translation>
        </message>
        <message>
            <source>Why the table is empty</source>
            <translation>Why the table is empty</translation>
        </message>
        <message>
            <source>state:suspect  name~web  tag.role:db  rtt&gt;50  loss&gt;=1  inc&gt;3
agree:split or agree&lt;100: not all observers agree (percent)
accuser:web-1: who suspects it or declared it dead
heard&gt;10s: nothing proved for that long that it lives (ms, s, m, h, d)
blank is and, | is or, ! is not, brackets group</source>
            <translation>state:suspect  name~web  tag.role:db  rtt&gt;50  loss&gt;=1  inc&gt;3
agree:split or agree&lt;100: not all observers agree (percent)
accuser:web-1: who suspects it or declared it dead
heard&gt;10s: nothing proved for that long that it lives (ms, s, m, h, d)
blank is and, | is or, ! is not, brackets group</translation>
        </message>
    </context>
    <context>
        <name>NoticeBanner</name>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation>Dismiss this notice</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Notice</translation>
        </message>
    </context>
    <context>
        <name>RttChart</name>
        <message>
            <source>Round trip chart</source>
            <translation>Round trip chart</translation>
        </message>
        <message>
            <source>No round trip measured yet</source>
            <translation>No round trip measured yet</translation>
        </message>
        <message numerus="yes">
            <source>%n sample(s)</source>
            <translation>
                <numerusform>%n sample</numerusform>
                <numerusform>%n samples</numerusform>
            </translation>
        </message>
        <message>
            <source>No round trip yet. Press Ping now.</source>
            <translation>No round trip yet. Press Ping now.</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 ago</translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>no answer</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source> in %1; the last one %2 ago: %3</source>
            <translation> in %1; the last one %2 ago: %3</translation>
        </message>
        <message>
            <source>; min %1, median %2, p99 %3, loss %4 %</source>
            <translation>; min %1, median %2, p99 %3, loss %4 %</translation>
        </message>
    </context>
    <context>
        <name>SafetyStrip</name>
        <message>
            <source>Contact level</source>
            <translation>Contact level</translation>
        </message>
        <message>
            <source>as %1, a full member: others probe you and will notice when you go</source>
            <translation>as %1, a full member: others probe you and will notice when you go</translation>
        </message>
        <message>
            <source>as %1: looking for a member that answers</source>
            <translation>as %1: looking for a member that answers</translation>
        </message>
        <message>
            <source>%1 tells the others that it goes</source>
            <translation>%1 tells the others that it goes</translation>
        </message>
        <message>
            <source>nothing is sent any more; what you see is what was known at the end</source>
            <translation>nothing is sent any more; what you see is what was known at the end</translation>
        </message>
        <message>
            <source>no cluster is touched</source>
            <translation>no cluster is touched</translation>
        </message>
        <message>
            <source>OFFLINE</source>
            <translation>OFFLINE</translation>
        </message>
        <message>
            <source>JOINING</source>
            <translation>JOINING</translation>
        </message>
        <message>
            <source>JOINED</source>
            <translation>JOINED</translation>
        </message>
        <message>
            <source>LEAVING</source>
            <translation>LEAVING</translation>
        </message>
        <message>
            <source>ENDED</source>
            <translation>ENDED</translation>
        </message>
        <message>
            <source>health score %1</source>
            <translation>health score %1</translation>
        </message>
        <message>
            <source>0 is healthy; higher means our own probes were late or unanswered</source>
            <translation>0 is healthy; higher means our own probes were late or unanswered</translation>
        </message>
        <message>
            <source>Sending allowed</source>
            <translation>Sending allowed</translation>
        </message>
        <message>
            <source>Allow sending</source>
            <translation>Allow sending</translation>
        </message>
        <message>
            <source>Messages leave this window when you send them. Press to lock.</source>
            <translation>Messages leave this window when you send them. Press to lock.</translation>
        </message>
        <message>
            <source>Sending is locked. Press to allow it for this session.</source>
            <translation>Sending is locked. Press to allow it for this session.</translation>
        </message>
        <message>
            <source>TAP</source>
            <translation>TAP</translation>
        </message>
        <message>
            <source>PEEK</source>
            <translation>PEEK</translation>
        </message>
        <message>
            <source>no answer yet</source>
            <translation>no answer yet</translation>
        </message>
        <message numerus="yes">
            <source>%n observer(s) answered, oldest %1</source>
            <translation>
                <numerusform>%n observer answered, oldest %1</numerusform>
                <numerusform>%n observers answered, oldest %1</numerusform>
            </translation>
        </message>
        <message>
            <source>reads and pings; nothing is announced, each ping uses up a little gossip</source>
            <translation>reads and pings; nothing is announced, each ping uses up a little gossip</translation>
        </message>
        <message>
            <source>reads only, nothing is announced to the cluster</source>
            <translation>reads only, nothing is announced to the cluster</translation>
        </message>
        <message>
            <source>Members that have answered, and the age of the oldest of their last answers</source>
            <translation>Members that have answered, and the age of the oldest of their last answers</translation>
        </message>
        <message>
            <source>PRODUCTION</source>
            <translation>PRODUCTION</translation>
        </message>
        <message>
            <source>This profile is marked production: sending asks first</source>
            <translation>This profile is marked production: sending asks first</translation>
        </message>
    </context>
    <context>
        <name>SelectionSummary</name>
        <message>
            <source>Selected node</source>
            <translation>Selected node</translation>
        </message>
        <message>
            <source>Details  F9</source>
            <translation>Details  F9</translation>
        </message>
        <message>
            <source>Open the details of this node</source>
            <translation>Open the details of this node</translation>
        </message>
    </context>
    <context>
        <name>SessionBridge</name>
        <message>
            <source>There is no session; connect first</source>
            <translation>There is no session; connect first</translation>
        </message>
        <message>
            <source>Not understood; help shows how keys are changed</source>
            <translation>Not understood; help shows how keys are changed</translation>
        </message>
    </context>
    <context>
        <name>SessionPages</name>
        <message>
            <source>Views</source>
            <translation>Views</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>Console</translation>
        </message>
        <message>
            <source>Open the console (Ctrl+`)</source>
            <translation>Open the console (Ctrl+`)</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>Open the console</translation>
        </message>
    </context>
    <context>
        <name>SessionStatus</name>
        <message>
            <source>Peers still hold our name for %1; they must forget it before we are in</source>
            <translation>Peers still hold our name for %1; they must forget it before we are in</translation>
        </message>
    </context>
    <context>
        <name>SettingsMapping</name>
        <message>
            <source>“%1” is no timing; there are lan, wan and local</source>
            <translation>“%1” is no timing; there are lan, wan and local</translation>
        </message>
        <message>
            <source>“%1” is no dialect; there are plain and serf</source>
            <translation>“%1” is no dialect; there are plain and serf</translation>
        </message>
    </context>
    <context>
        <name>StateStrip</name>
        <message>
            <source>State history</source>
            <translation>State history</translation>
        </message>
        <message numerus="yes">
            <source>%n suspicion(s)</source>
            <translation>
                <numerusform>%n suspicion</numerusform>
                <numerusform>%n suspicions</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 ago</translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>%1 from %2 for %3, incarnation %4</source>
            <translation>%1 from %2 for %3, incarnation %4</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Not connected</source>
            <translation>Not connected</translation>
        </message>
        <message>
            <source>Disconnected</source>
            <translation>Disconnected</translation>
        </message>
        <message>
            <source>joining as %1</source>
            <translation>joining as %1</translation>
        </message>
        <message>
            <source>leaving</source>
            <translation>leaving</translation>
        </message>
        <message>
            <source>member %1 at %2</source>
            <translation>member %1 at %2</translation>
        </message>
        <message>
            <source>Serf dialect</source>
            <translation>Serf dialect</translation>
        </message>
        <message>
            <source>plain memberlist</source>
            <translation>plain memberlist</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>no label</translation>
        </message>
        <message>
            <source>label “%1”</source>
            <translation>label “%1”</translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>encrypted</translation>
        </message>
        <message>
            <source>not encrypted</source>
            <translation>not encrypted</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message>
            <source>in %1, out %2 packets/s</source>
            <translation>in %1, out %2 packets/s</translation>
        </message>
        <message>
            <source>dropped %1, rejected %2</source>
            <translation>dropped %1, rejected %2</translation>
        </message>
        <message>
            <source>Reports lost on the way to the screen, and packets we did not accept</source>
            <translation>Reports lost on the way to the screen, and packets we did not accept</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message numerus="yes">
            <source>reading from %n member(s)</source>
            <translation>
                <numerusform>reading from %n member</numerusform>
                <numerusform>reading from %n members</numerusform>
            </translation>
        </message>
        <message>
            <source>asking for a first answer</source>
            <translation>asking for a first answer</translation>
        </message>
    </context>
    <context>
        <name>TextFormat</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>%1 d %2:%3</source>
            <translation>%1 d %2:%3</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 B</source>
            <translation>%1 B</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>alive</source>
            <translation>alive</translation>
        </message>
        <message>
            <source>suspect</source>
            <translation>suspect</translation>
        </message>
        <message>
            <source>dead</source>
            <translation>dead</translation>
        </message>
        <message>
            <source>left</source>
            <translation>left</translation>
        </message>
    </context>
    <context>
        <name>ViewRail</name>
        <message>
            <source>Views</source>
            <translation>Views</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>Watch</translation>
        </message>
        <message>
            <source>Wire</source>
            <translation>Wire</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>Nodes</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
    </context>
    <context>
        <name>WelcomeView</name>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>Swimscope's mark</source>
            <translation>Swimscope's mark</translation>
        </message>
        <message>
            <source>See a gossip cluster as its members see it</source>
            <translation>See a gossip cluster as its members see it</translation>
        </message>
        <message>
            <source>host:port, such as 10.0.1.50:7946</source>
            <translation>host:port, such as 10.0.1.50:7946</translation>
        </message>
        <message>
            <source>Address of any member</source>
            <translation>Address of any member</translation>
        </message>
        <message>
            <source>More ways to connect</source>
            <translation>More ways to connect</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>Open the demo</translation>
        </message>
        <message>
            <source>Real nodes inside this process, on loopback only. Kill and restart them.</source>
            <translation>Real nodes inside this process, on loopback only. Kill and restart them.</translation>
        </message>
        <message>
            <source>Any program that speaks memberlist can join the demo at the address shown.</source>
            <translation>Any program that speaks memberlist can join the demo at the address shown.</translation>
        </message>
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
        <message>
            <source>Reading begins at a member: give an address</source>
            <translation>Reading begins at a member: give an address</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Watch a cluster</source>
            <translation>Watch a cluster</translation>
        </message>
        <message>
            <source>Reads from one member. Nothing is announced or left behind.</source>
            <translation>Reads from one member. Nothing is announced or left behind.</translation>
        </message>
        <message>
            <source>Peek</source>
            <translation>Peek</translation>
        </message>
        <message>
            <source>Read the cluster at this address</source>
            <translation>Read the cluster at this address</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Recent</translation>
        </message>
        <message>
            <source>Recent clusters</source>
            <translation>Recent clusters</translation>
        </message>
        <message>
            <source>Nothing yet. Try the demo: no network is touched.</source>
            <translation>Nothing yet. Try the demo: no network is touched.</translation>
        </message>
        <message>
            <source>More ways to connect…</source>
            <translation>More ways to connect…</translation>
        </message>
        <message>
            <source>production</source>
            <translation>production</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>Menu bar</source>
            <translation>Menu bar</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Connect…</source>
            <translation>&amp;Connect…</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
        <message>
            <source>Open the &amp;demo</source>
            <translation>Open the &amp;demo</translation>
        </message>
        <message>
            <source>D&amp;isconnect</source>
            <translation>D&amp;isconnect</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>&amp;Find</translation>
        </message>
        <message>
            <source>&amp;Copy rows</source>
            <translation>&amp;Copy rows</translation>
        </message>
        <message>
            <source>Copy rows as &amp;JSON</source>
            <translation>Copy rows as &amp;JSON</translation>
        </message>
        <message>
            <source>Clear the con&amp;sole</source>
            <translation>Clear the con&amp;sole</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Nodes</source>
            <translation>&amp;Nodes</translation>
        </message>
        <message>
            <source>&amp;Events</source>
            <translation>&amp;Events</translation>
        </message>
        <message>
            <source>&amp;Messages</source>
            <translation>&amp;Messages</translation>
        </message>
        <message>
            <source>Node &amp;details</source>
            <translation>Node &amp;details</translation>
        </message>
        <message>
            <source>&amp;Console</source>
            <translation>&amp;Console</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Theme</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>As the desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Language</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>&amp;Reset layout</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>F&amp;ull screen</translation>
        </message>
        <message>
            <source>&amp;Cluster</source>
            <translation>&amp;Cluster</translation>
        </message>
        <message>
            <source>Ne&amp;xt node</source>
            <translation>Ne&amp;xt node</translation>
        </message>
        <message>
            <source>&amp;Previous node</source>
            <translation>&amp;Previous node</translation>
        </message>
        <message>
            <source>P&amp;ing the selected node</source>
            <translation>P&amp;ing the selected node</translation>
        </message>
        <message>
            <source>&amp;Message to the selected node…</source>
            <translation>&amp;Message to the selected node…</translation>
        </message>
        <message>
            <source>&amp;Kill the selected demo node</source>
            <translation>&amp;Kill the selected demo node</translation>
        </message>
        <message>
            <source>&amp;Restart the selected demo node</source>
            <translation>&amp;Restart the selected demo node</translation>
        </message>
        <message>
            <source>Copy the &amp;address to join at</source>
            <translation>Copy the &amp;address to join at</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Keyboard shortcuts</translation>
        </message>
        <message>
            <source>&amp;About Swimscope</source>
            <translation>&amp;About Swimscope</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>Disconnect</translation>
        </message>
        <message>
            <source>&amp;Zoom in</source>
            <translation>&amp;Zoom in</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Zoom &amp;out</translation>
        </message>
        <message>
            <source>Normal &amp;size</source>
            <translation>Normal &amp;size</translation>
        </message>
    </context>
    <context>
        <name>WhoSaysModel</name>
        <message>
            <source>other metadata</source>
            <translation>other metadata</translation>
        </message>
        <message>
            <source>itself</source>
            <translation>itself</translation>
        </message>
        <message>
            <source>first hand</source>
            <translation>first hand</translation>
        </message>
        <message>
            <source>by gossip</source>
            <translation>by gossip</translation>
        </message>
        <message>
            <source>by its table</source>
            <translation>by its table</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>passed on</translation>
        </message>
        <message>
            <source>not heard yet</source>
            <translation>not heard yet</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <comment>a state at an incarnation</comment>
            <translation>%1 at %2</translation>
        </message>
        <message>
            <source>not listed</source>
            <translation>not listed</translation>
        </message>
        <message>
            <source>%1: %2 for %3</source>
            <translation>%1: %2 for %3</translation>
        </message>
        <message>
            <source>, %1</source>
            <translation>, %1</translation>
        </message>
        <message>
            <source>Its table was read %1 ago</source>
            <translation>Its table was read %1 ago</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
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
        <message>
            <source>all observers hold the same</source>
            <translation>all observers hold the same</translation>
        </message>
        <message>
            <source>Who says what</source>
            <translation>Who says what</translation>
        </message>
        <message>
            <source>Show in Beliefs</source>
            <translation>Show in Beliefs</translation>
        </message>
        <message>
            <source>Show this node in the Beliefs view</source>
            <translation>Show this node in the Beliefs view</translation>
        </message>
        <message>
            <source>What each observer says of the node</source>
            <translation>What each observer says of the node</translation>
        </message>
        <message>
            <source>Press a row to see it in the Beliefs view</source>
            <translation>Press a row to see it in the Beliefs view</translation>
        </message>
    </context>
    <context>
        <name>SendQuestions</name>
        <message>
            <source>Allow sending</source>
            <translation>Allow sending</translation>
        </message>
        <message>
            <source>%1 is production. Allow sending to it?</source>
            <translation>%1 is production. Allow sending to it?</translation>
        </message>
        <message>
            <source>What is sent cannot be taken back. It stays allowed until this session ends.</source>
            <translation>What is sent cannot be taken back. It stays allowed until this session ends.</translation>
        </message>
        <message>
            <source>Send to everyone</source>
            <translation>Send to everyone</translation>
        </message>
        <message numerus="yes">
            <source>Send this message to %n node(s) of %1?</source>
            <translation>
                <numerusform>Send this message to %n node of %1?</numerusform>
                <numerusform>Send this message to %n nodes of %1?</numerusform>
            </translation>
        </message>
        <message>
            <source>Gossip retells it until every member has it. It cannot be taken back.</source>
            <translation>Gossip retells it until every member has it. It cannot be taken back.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Type %1 to go on</source>
            <translation>Type %1 to go on</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDoctor</name>
        <message>
            <source>There is no address to test</source>
            <translation>There is no address to test</translation>
        </message>
    </context>
    <context>
        <name>ContactCards</name>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Peek</source>
            <translation>Peek</translation>
        </message>
        <message>
            <source>Tap</source>
            <translation>Tap</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>Reads members' tables over TCP. They see: one line in a debug log.</source>
            <translation>Reads members' tables over TCP. They see: one line in a debug log.</translation>
        </message>
        <message>
            <source>Peek, and gentle pings. They see: pings, each using up a little gossip.</source>
            <translation>Peek, and gentle pings. They see: pings, each using up a little gossip.</translation>
        </message>
        <message>
            <source>A full member. They see: a node that comes, is probed, and goes.</source>
            <translation>A full member. They see: a node that comes, is probed, and goes.</translation>
        </message>
    </context>
    <context>
        <name>FailureStrip</name>
        <message>
            <source>Retry</source>
            <translation>Retry</translation>
        </message>
        <message>
            <source>Tries the contact again now</source>
            <translation>Tries the contact again now</translation>
        </message>
        <message>
            <source>Examining…</source>
            <translation>Examining…</translation>
        </message>
        <message>
            <source>Diagnose</source>
            <translation>Diagnose</translation>
        </message>
        <message>
            <source>An examination is under way</source>
            <translation>An examination is under way</translation>
        </message>
        <message>
            <source>Examines the contact again</source>
            <translation>Examines the contact again</translation>
        </message>
        <message>
            <source>Connect…</source>
            <translation>Connect…</translation>
        </message>
        <message>
            <source>Opens the connection, to change or replace it</source>
            <translation>Opens the connection, to change or replace it</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message>
            <source>Dismiss this failure</source>
            <translation>Dismiss this failure</translation>
        </message>
        <message>
            <source>Failed contact</source>
            <translation>Failed contact</translation>
        </message>
    </context>
    <context>
        <name>ProfileList</name>
        <message>
            <source>%1, production</source>
            <translation>%1, production</translation>
        </message>
        <message>
            <source>prod</source>
            <translation>prod</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Profiles</translation>
        </message>
        <message>
            <source>None yet. Save keeps a connection under a name.</source>
            <translation>None yet. Save keeps a connection under a name.</translation>
        </message>
        <message>
            <source>Choose a profile first</source>
            <translation>Choose a profile first</translation>
        </message>
        <message>
            <source>New connection</source>
            <translation>New connection</translation>
        </message>
        <message>
            <source>Copy the profile, without its keys</source>
            <translation>Copy the profile, without its keys</translation>
        </message>
        <message>
            <source>Delete the profile…</source>
            <translation>Delete the profile…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Import a profile from a file</source>
            <translation>Import a profile from a file</translation>
        </message>
        <message>
            <source>Export the profile to a file, without its keys</source>
            <translation>Export the profile to a file, without its keys</translation>
        </message>
    </context>
    <context>
        <name>RecentClusters</name>
        <message>
            <source>just now</source>
            <translation>just now</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <translation>%1 min ago</translation>
        </message>
        <message>
            <source>%1 h ago</source>
            <translation>%1 h ago</translation>
        </message>
        <message>
            <source>Peek</source>
            <translation>Peek</translation>
        </message>
        <message>
            <source>Tap</source>
            <translation>Tap</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
    </context>
    <context>
        <name>VerdictPanel</name>
        <message>
            <source>Seen</source>
            <translation>Seen</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Hide evidence</source>
            <translation>Hide evidence</translation>
        </message>
        <message>
            <source>Show evidence</source>
            <translation>Show evidence</translation>
        </message>
        <message>
            <source>What was done and what came back</source>
            <translation>What was done and what came back</translation>
        </message>
        <message>
            <source>The bytes that decided</source>
            <translation>The bytes that decided</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CommandLine</name>
    <message>
        <source>Join the cluster of this member; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo with N nodes inside this process (5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our name in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to listen on (0.0.0.0:7946).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address others find us at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster&apos;s label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gossip key in base64, primary first; may be repeated. SWIMSCOPE_KEYS is less public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with gossip keys in base64, primary first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain or serf (plain).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lan, wan or local (lan).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag of ours; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our metadata as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en, zh_CN or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run, write screenshots and a summary into this directory, and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to run before the screenshots (20).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a number from 1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo and --join exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a gossip cluster as its members see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an option; see --help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Empty starts a cluster of one that others can join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base64; none means the cluster is not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) right; the first one encrypts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others will see a new member, probe it, and see it leave when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host:port, several with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen from the bind address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key=value, several with blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, when there are no tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain memberlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serf (also Consul&apos;s and Nomad&apos;s gossip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAN, as the cluster&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAN, slower and more patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local, quick, for one machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionFields</name>
    <message>
        <source>%1: the port is a number from 0 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 is not base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1 has %2 bytes; 16, 24 or 32 are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: key=value is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleModel</name>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (key not shown)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleView</name>
    <message>
        <source>Nothing completes this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command, such as members or help; Tab completes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Float or dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float or dock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventLogModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is alive at %2, incarnation %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspected by %1; declared dead in %2 unless it refutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 suspects it too (confirmation %2); declared dead in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered the suspicion with incarnation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared dead by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left by its own wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata is now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 claims this name, which belongs to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our member has forgotten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We were accused and answered with incarnation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accused us; we answered with incarnation %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers still hold our name for %1; they must forget it before we are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to our probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer to our probe; %1 of %2 helpers reported back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered over TCP only: UDP may be blocked between us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our health score is 0, healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our health score is %1: probes wait longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Joined through %1, which knows %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exchanged full state with %1, which knows %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>push/pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gossip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serf calls it %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports were lost on the way to the screen; the table was read anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped without a leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own member</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet so far. Events appear here as they arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the table is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks mean and, | means or, ! means not. Esc clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A value is missing after %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing bracket has no opening one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many brackets or signs inside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term is missing before or after a sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no field; there are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state; there are alive, suspect, dead, left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a number, such as %1&gt;50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be compared with %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlyphLabel</name>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter, then return to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete a command in the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Swimscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins gossip clusters that speak memberlist&apos;s protocol and shows them live: Serf, Consul, Nomad, Alertmanager and programs of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks protocol 2 of 1 to 5. Qt %1. Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Leaving the cluster, %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others join at %1. Press to connect elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Swimscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is locked. Press Allow sending in the strip above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session to send with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberListing</name>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageComposer</name>
    <message>
        <source>There is no other node to write to yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not hexadecimal: pairs of the digits 0-9 and a-f are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivers close a stream this long; send less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet this long is cut off on the way; send it reliably or send less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 B, one packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B, also fits best effort (%2 B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B, too long for best effort (%2 B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retold by gossip; nobody confirms it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over TCP; arrives or says why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one UDP packet; no receipt exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node to write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageLogModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gossip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent, no receipt exists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagesView</name>
    <message>
        <source>Nothing sent or received yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the selected message as a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected message into the fields above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages in and out, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeDetailsView</name>
    <message>
        <source>Suspect for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared dead in %1 unless it refutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accused by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol %1 to %2, speaks %3; delegate %4 to %5, speaks %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our member no longer keeps this node; this is what was known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this demo node. Restart brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answered no probe and did not refute in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said goodbye, so nobody looks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incarnation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is us</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suspicion(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill this demo node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart this demo node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>we do not ping ourselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min %1  median %2  p99 %3 ms  loss %4 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node to see its round trips, history and metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who accuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping this node now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message to this node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeRow</name>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round trip measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min %1, median %2, p99 %3, loss %4 %
last of %5 own pings %6 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inc.</source>
        <comment>short for incarnation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip of our own pings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of our own pings without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long our member has held this opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incarnation: grows when the node refutes or updates itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, or the metadata as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, this is us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, accused by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, forgotten by our member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeTableView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only state %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes of the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a node, the ones in trouble first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodesView</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not alive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nodes yet. They appear as soon as a member answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>0 of %n node(s) match the filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, such as state:suspect rtt&gt;50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only nodes that are not alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only suspects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the table is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RttChart</name>
    <message>
        <source>Round trip chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round trip measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No round trip yet. Press Ping now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyStrip</name>
    <message>
        <source>Contact level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1, a full member: others probe you and will notice when you go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1: looking for a member that answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tells the others that it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is sent any more; what you see is what was known at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cluster is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOINING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JOINED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEAVING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is healthy; higher means our own probes were late or unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages leave this window when you send them. Press to lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is locked. Press to allow it for this session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionSummary</name>
    <message>
        <source>Selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details  F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the details of this node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionBridge</name>
    <message>
        <source>There is no session; connect first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPages</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the console (Ctrl+`)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionStatus</name>
    <message>
        <source>Peers still hold our name for %1; they must forget it before we are in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsMapping</name>
    <message>
        <source>“%1” is no timing; there are lan, wan and local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no dialect; there are plain and serf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateStrip</name>
    <message>
        <source>State history</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suspicion(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 for %3, incarnation %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serf dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain memberlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in %1, out %2 packets/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped %1, rejected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports lost on the way to the screen, and packets we did not accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextFormat</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2:%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewRail</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swimscope&apos;s mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a gossip cluster as its members see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Become a full member: others see you come, probe you, and see you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host:port, such as 10.0.1.50:7946</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of any member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the cluster at this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption keys, label, Serf, name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real nodes inside this process, on loopback only. Kill and restart them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any program that speaks memberlist can join the demo at the address shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open a demo of %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;isconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the con&amp;sole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ing the selected node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message to the selected node…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kill the selected demo node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart the selected demo node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;address to join at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Swimscope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

"""A Serf agent must have nothing more to complain of with us than with another agent."""
# runs: loopback hosts new
# cost: 60

import re

from harness import Case, poll
from peers import SerfAgent, SwimscopeNode, wait_agreement

_SEVERE = re.compile(r"\[(WARN|ERR)\]")


class SerfLogTest(Case):
    def complaints(self, agents, guest_name, guest_address):
        """Warnings and errors that name the guest, without what differs between two runs."""
        found = set()
        for agent in agents:
            for line in agent.seen(_SEVERE.search):
                if guest_name not in line and guest_address.split(":")[0] not in line:
                    continue
                line = line[_SEVERE.search(line).start():]
                line = re.sub(r"\d+(\.\d+){3}(:\d+)?", "ADDRESS", line)
                found.add(line.replace(guest_name, "GUEST"))
        return found

    def life(self, make_guest, rename, retag, leave):
        """A guest joins two agents, is synchronised with, changes a tag, hears and says an event,
        and leaves. Returns what the agents complained of."""
        first = SerfAgent("a1", self.network.address())
        guest = make_guest(rename, self.network.address(), [first.address])
        wait_agreement([first, guest], {"a1", rename})
        # Alone with the guest the agent's periodic push/pull can only go there.
        first.wait(lambda line: "Initiating push/pull sync with" in line and guest.address in line,
                   "that it initiates a push/pull with the guest")
        second = SerfAgent("a2", self.network.address(), [first.address])
        agents = [first, second]
        wait_agreement([*agents, guest], {"a1", "a2", rename})
        retag(guest)
        poll(lambda: all(a.members()[rename]["tags"].get("zone") == "b" for a in agents), "the tag")
        first.rpc("event", "-coalesce=false", "hello", "world")
        second.wait_log("user-event: hello")
        second.rpc("query", "-timeout=1s", "anybody", "there")
        # Its query is gossip, which may pass a member by even among agents alone.
        poll(lambda: first.try_rpc("reachability").returncode == 0, "everybody is reachable")
        leave(guest)
        for agent in agents:
            agent.wait_status(rename, "left")
        return self.complaints(agents, rename, guest.address)

    def test_no_complaint_about_us_that_an_agent_would_not_get(self):
        guests = ((SerfAgent, "guestagent", lambda guest: guest.rpc("tags", "-set", "zone=b"),
                   lambda guest: guest.rpc("leave")),
                  (lambda *given: SwimscopeNode(*given, dialect="serf"), "guestours",
                   lambda guest: guest.do("tag zone=b"), lambda guest: guest.do("leave")))
        theirs, ours = (self.life(*guest) for guest in guests)
        if ours - theirs:
            # A busy machine delays a probe in one life and not in the other. What is our doing
            # comes back in every life of ours and in none of an agent.
            ours &= self.life(*guests[1])
            theirs |= self.life(*guests[0])
        self.assertLessEqual(ours, theirs)
        self.measured(f"{len(ours)} kinds of warnings about us, {len(theirs)} about an agent in "
                      "our place")

    def test_a_leave_is_told_once_and_not_at_every_push_pull(self):
        first = SerfAgent("a1", self.network.address())
        second = SerfAgent("a2", self.network.address(), [first.address])
        ours = SwimscopeNode("ours", self.network.address(), [first.address], "serf")
        wait_agreement([first, second, ours], {"a1", "a2", "ours"})
        second.rpc("leave")
        first.wait_status("a2", "left")
        ours.wait_event("left", node="a2")
        # From the first exchange after the leave on, a2 is among the left members of each. That
        # one may follow at once, while gossip still tells of the leave; the second does not.
        since = ours.mark()
        for _ in range(2):
            ours.wait_event("pushPull", since=since)
            since = ours.mark()
        told = len(self.leaves(first))
        for _ in range(3):
            ours.wait_event("pushPull", since=since)
            since = ours.mark()
        self.assertEqual(len(self.leaves(first)), told)
        self.measured(f"told {told} times, and not again in three push/pulls")

    def leaves(self, agent):
        return list(agent.seen(lambda line: "messageLeaveType: a2" in line))

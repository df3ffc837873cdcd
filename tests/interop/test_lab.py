"""A live lab that programs from outside join: a Serf agent, a Go program, a node of ours."""
# runs: loopback new

from bounds import dead_within
from harness import Case, poll
from peers import GoPeer, LiveLab, SerfAgent, SwimscopeNode


class LabTest(Case):
    def agent(self, lab, name="pupil"):
        agent = SerfAgent(name, self.network.address(), [lab.address])
        lab.wait_node(name, outside=True, truth="running", belief="alive")
        poll(lambda: agent.alive() == {*lab.names, name}, f"{name} lists the whole lab")
        return agent

    def test_a_serf_agent_joins_and_is_killed(self):
        lab = LiveLab(3, dialect="serf")
        agent = self.agent(lab)
        since = lab.mark()
        killed = agent.kill()
        lab.wait_node("pupil", since=since, belief="suspect")
        died, shown = lab.wait_node("pupil", dead_within("local", 4), since, truth="killed",
                                    belief="dead")
        self.assertTrue(shown["outside"])
        self.measured(f"a killed agent is drawn as dead after {died - killed:.1f} s")

    def test_a_killed_node_of_the_lab_fails_for_a_serf_agent(self):
        lab = LiveLab(3, dialect="serf")
        agent = self.agent(lab)
        lab.do("kill n-0002")
        agent.wait_status("n-0002", "failed", dead_within("local", 4))
        lab.do("restart n-0002")
        agent.wait_status("n-0002", "alive")

    def test_a_paused_node_of_the_lab_is_suspected_by_a_serf_agent_and_refutes(self):
        lab = LiveLab(2, dialect="serf")
        agent = self.agent(lab)
        since = agent.mark()
        lab.do("pause n-0002")
        agent.wait_log("Suspect n-0002 has failed", since=since)
        lab.wait_node("n-0002", belief="suspect")
        since = lab.mark()
        lab.do("resume n-0002")
        lab.wait_node("n-0002", since=since, truth="running", belief="alive")
        poll(lambda: agent.alive() == {*lab.names, "pupil"}, "the agent lists all as alive again")

    def test_a_serf_agent_cut_off_is_dead_for_both_sides_until_healed(self):
        lab = LiveLab(3, dialect="serf")
        agent = self.agent(lab)
        since = lab.mark()
        lab.do("partition pupil")
        lab.wait_node("pupil", since=since, truth="cut off")
        lab.wait_node("pupil", dead_within("local", 4), since, belief="dead")
        for name in lab.names:
            agent.wait_status(name, "failed", dead_within("local", 4))
        since = lab.mark()
        lab.do("heal")
        # The dead are not asked again by themselves; a Serf agent tries to reconnect, but rarely.
        agent.rpc("join", lab.address)
        lab.wait_node("pupil", since=since, truth="running", belief="alive")
        poll(lambda: agent.alive() == {*lab.names, "pupil"}, "the agent lists all as alive again")

    def test_a_serf_agent_leaves(self):
        lab = LiveLab(2, dialect="serf")
        agent = self.agent(lab)
        agent.rpc("leave")
        lab.wait_node("pupil", truth="left", belief="left")

    def test_a_go_program_joins_and_is_killed(self):
        lab = LiveLab(3)
        peer = GoPeer("student", self.network.address(), lab.address)
        lab.wait_node("student", outside=True, truth="running", belief="alive")
        poll(lambda: peer.alive() == {*lab.names, "student"}, "the Go program lists the whole lab")
        peer.kill()
        lab.wait_node("student", dead_within("local", 4), truth="killed", belief="dead")

    def test_two_programs_from_outside_meet_in_the_lab(self):
        lab = LiveLab(2)
        ours = SwimscopeNode("ours", self.network.address(), [lab.address])
        peer = GoPeer("student", self.network.address(), lab.address)
        everybody = {*lab.names, "ours", "student"}
        poll(lambda: ours.alive() == everybody and peer.alive() == everybody, "all list all")
        refused = lab.ask("kill student")
        self.assertFalse(refused["ok"])
        self.assertIn("program from outside", refused["text"])

// A member for the interop tests: what it learns goes to standard output as one JSON object a line,
// what it should do comes from standard input. Built twice: with the distribution's memberlist
// 0.2.2 in GOPATH mode, and with the release that go.mod names and the tag "modern".
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
	"unsafe"

	"github.com/hashicorp/memberlist"
)

const leaveTimeout = 5 * time.Second

var (
	out     = json.NewEncoder(os.Stdout)
	outLock sync.Mutex
)

type fields map[string]interface{}

func say(event string, more fields) {
	outLock.Lock()
	defer outLock.Unlock()
	line := fields{"event": event, "at": time.Now().UTC().Format(time.RFC3339Nano)}
	for k, v := range more {
		line[k] = v
	}
	out.Encode(line)
}

// nodeRecord mirrors the head of memberlist's private nodeState. The library shows a *Node that is
// the first field of that record and never copies the state into it, so this is the only way to
// tell "left" from "dead" in a leave event of 0.2.2.
type nodeRecord struct {
	memberlist.Node
	Incarnation uint32
	State       memberlist.NodeStateType
}

func describe(n *memberlist.Node) fields {
	record := (*nodeRecord)(unsafe.Pointer(n))
	state := [...]string{"alive", "suspect", "dead", "left"}[record.State]
	return fields{"node": n.Name, "address": n.Address(), "meta": string(n.Meta),
		"state": state, "incarnation": record.Incarnation}
}

type peer struct {
	lock  sync.Mutex
	meta  []byte
	state int
	list  *memberlist.Memberlist
	ring  *memberlist.Keyring
	extra []*memberlist.Memberlist
}

func (p *peer) NodeMeta(limit int) []byte {
	p.lock.Lock()
	defer p.lock.Unlock()
	return p.meta
}

func (p *peer) NotifyMsg(bytes []byte) {
	say("message", fields{"size": len(bytes), "hex": hex.EncodeToString(bytes)})
}

func (p *peer) GetBroadcasts(overhead, limit int) [][]byte { return nil }
func (p *peer) LocalState(join bool) []byte                { return pattern(p.state) }
func (p *peer) NotifyJoin(n *memberlist.Node)              { say("join", describe(n)) }
func (p *peer) NotifyLeave(n *memberlist.Node)             { say("leave", describe(n)) }
func (p *peer) NotifyUpdate(n *memberlist.Node)            { say("update", describe(n)) }

func (p *peer) MergeRemoteState(bytes []byte, join bool) {
	say("state", fields{"size": len(bytes), "join": join})
}

func (p *peer) NotifyConflict(mine, other *memberlist.Node) {
	say("conflict", fields{"node": mine.Name, "address": mine.Address(), "other": other.Address()})
}

func (p *peer) find(name string) (*memberlist.Node, error) {
	for _, n := range p.list.Members() {
		if n.Name == name {
			return n, nil
		}
	}
	return nil, fmt.Errorf("no member named %s", name)
}

func (p *peer) send(reliable bool, name string, bytes []byte) error {
	node, err := p.find(name)
	if err != nil {
		return err
	}
	if reliable {
		return p.list.SendReliable(node, bytes)
	}
	return p.list.SendBestEffort(node, bytes)
}

// pattern is what both sides of a sized message compute for themselves (harness.pattern).
func pattern(size int) []byte {
	bytes := make([]byte, size)
	for i := range bytes {
		bytes[i] = byte('a' + (i*7+i/251)%26)
	}
	return bytes
}

func (p *peer) sendSized(reliable bool, name, size string) error {
	n, err := strconv.Atoi(size)
	if err != nil {
		return err
	}
	return p.send(reliable, name, pattern(n))
}

func (p *peer) sendHex(reliable bool, name, text string) error {
	bytes, err := hex.DecodeString(text)
	if err != nil {
		return err
	}
	return p.send(reliable, name, bytes)
}

func (p *peer) withKey(text string, use func([]byte) error) error {
	if p.ring == nil {
		return fmt.Errorf("started without a key")
	}
	key, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return err
	}
	return use(key)
}

func (p *peer) members() {
	for _, n := range p.list.Members() {
		say("member", describe(n))
	}
}

func (p *peer) updateMeta(meta string) error {
	p.lock.Lock()
	p.meta = []byte(meta)
	p.lock.Unlock()
	return p.list.UpdateNode(leaveTimeout)
}

func (p *peer) run(word []string) error {
	need := map[string]int{"members": 1, "join": 2, "send-reliable": 3, "send-best": 3,
		"sized-reliable": 3, "sized-best": 3, "update": 2, "leave": 1, "addkey": 2, "usekey": 2,
		"removekey": 2, "health": 1}
	if count, known := need[word[0]]; !known || len(word) != count {
		return fmt.Errorf("not understood: %s", strings.Join(word, " "))
	}
	switch word[0] {
	case "members":
		p.members()
	case "join":
		_, err := p.list.Join([]string{word[1]})
		return err
	case "send-reliable", "send-best":
		return p.sendHex(word[0] == "send-reliable", word[1], word[2])
	case "sized-reliable", "sized-best":
		return p.sendSized(word[0] == "sized-reliable", word[1], word[2])
	case "update":
		return p.updateMeta(word[1])
	case "leave":
		return p.list.Leave(leaveTimeout)
	case "addkey":
		return p.withKey(word[1], p.ring.AddKey)
	case "usekey":
		return p.withKey(word[1], p.ring.UseKey)
	case "removekey":
		return p.withKey(word[1], p.ring.RemoveKey)
	case "health":
		say("health", fields{"score": p.list.GetHealthScore()})
	}
	return nil
}

func timingConfig(name string) *memberlist.Config {
	switch name {
	case "local":
		return memberlist.DefaultLocalConfig()
	case "wan":
		return memberlist.DefaultWANConfig()
	}
	return memberlist.DefaultLANConfig()
}

func basicConfig(timing, name, bind string, port int) *memberlist.Config {
	config := timingConfig(timing)
	config.Name, config.BindAddr, config.BindPort = name, bind, port
	config.AdvertiseAddr, config.AdvertisePort = bind, port
	return config
}

// addExtra makes a crowd cheaply: members without a voice that know our first one.
func (p *peer) addExtra(count int, timing, name, bind string, port int) error {
	for i := 1; i <= count; i++ {
		config := basicConfig(timing, fmt.Sprintf("%s-%d", name, i), bind, port+i)
		config.LogOutput = io.Discard
		list, err := memberlist.Create(config)
		if err != nil {
			return err
		}
		p.extra = append(p.extra, list)
		if _, err := list.Join([]string{p.list.LocalNode().Address()}); err != nil {
			return err
		}
	}
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func main() {
	name := flag.String("name", "go", "node name")
	bind := flag.String("bind", "127.0.0.1", "address to bind")
	port := flag.Int("port", 7946, "UDP and TCP port")
	join := flag.String("join", "", "host:port of a member to join")
	key := flag.String("key", "", "base64 gossip key")
	meta := flag.String("meta", "", "metadata text")
	timing := flag.String("timing", "local", "lan, wan or local")
	label := flag.String("label", "", "cluster label")
	skipLabel := flag.Bool("skip-label-check", false, "accept packets without our label")
	state := flag.Int("state", 0, "bytes of application state in each push/pull")
	extra := flag.Int("extra", 0, "silent members that this process adds on the ports that follow")
	flag.Parse()

	p := &peer{meta: []byte(*meta), state: *state}
	config := basicConfig(*timing, *name, *bind, *port)
	if err := setLabel(config, *label, *skipLabel); err != nil {
		fail(err)
	}
	config.Delegate, config.Events, config.Conflict = p, p, p
	if *key != "" {
		raw, err := base64.StdEncoding.DecodeString(*key)
		if err != nil {
			fail(err)
		}
		if p.ring, err = memberlist.NewKeyring([][]byte{raw}, raw); err != nil {
			fail(err)
		}
		config.Keyring = p.ring
	}
	list, err := memberlist.Create(config)
	if err != nil {
		fail(err)
	}
	p.list = list
	if err := p.addExtra(*extra, *timing, *name, *bind, *port); err != nil {
		fail(err)
	}
	say("started", fields{"node": *name, "address": list.LocalNode().Address()})
	if *join != "" {
		p.report("join "+*join, p.run([]string{"join", *join}))
	}
	p.serve()
}

func (p *peer) report(command string, err error) {
	if len(command) > 60 {
		command = command[:60]
	}
	if err != nil {
		say("error", fields{"command": command, "reason": err.Error()})
		return
	}
	say("done", fields{"command": command})
}

func (p *peer) serve() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<16), 8<<20)
	for lines.Scan() {
		word := strings.Fields(lines.Text())
		if len(word) == 0 {
			continue
		}
		if word[0] == "quit" {
			break
		}
		p.report(lines.Text(), p.run(word))
	}
	p.list.Shutdown()
}

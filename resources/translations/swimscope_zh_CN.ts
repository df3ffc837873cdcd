<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>Engine</name>
        <message>
            <source>(no name)</source>
            <translation>（无名称）</translation>
        </message>
        <message>
            <source>{0} more</source>
            <translation>另外 {0} 个</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} 和 {1}</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}、{1}</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} 毫秒</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} 秒</translation>
        </message>
        <message>
            <source>{0} min</source>
            <translation>{0} 分钟</translation>
        </message>
        <message>
            <source>{0} declared it dead at incarnation {1}</source>
            <translation>{0} 在 Incarnation 编号 {1} 宣告它失效</translation>
        </message>
        <message>
            <source>{0} suspects it at incarnation {1}</source>
            <translation>{0} 在 Incarnation 编号 {1} 怀疑它</translation>
        </message>
        <message>
            <source>{0}, first hand: it told us itself</source>
            <translation>{0}，第一手：由它亲自告知</translation>
        </message>
        <message>
            <source>{0}, heard from {1}</source>
            <translation>{0}，听 {1} 转述</translation>
        </message>
        <message>
            <source>{0}, passed on: it has this from another&apos;s table</source>
            <translation>{0}，间接得知：来自别的成员的成员表</translation>
        </message>
        <message>
            <source>{0} is held dead by {1} of {2}</source>
            <translation>{2}中有 {1} 个认为 {0} 已失效</translation>
        </message>
        <message>
            <source>{0} is suspected by {1} of {2}</source>
            <translation>{2}中有 {1} 个怀疑 {0}</translation>
        </message>
        <message>
            <source>{0} and suspected by {1}</source>
            <translation>{0}，另有 {1} 个怀疑它</translation>
        </message>
        <message>
            <source>{0}; it answers us</source>
            <translation>{0}；它会应答我们</translation>
        </message>
        <message>
            <source>{0}; {1} noticed first</source>
            <translation>{0}；{1} 最先发现</translation>
        </message>
        <message>
            <source>{0} was the first whose table showed it</source>
            <translation>{0} 的成员表最先显示这一点</translation>
        </message>
        <message>
            <source>It runs and answers us: look at the network between it and its accusers, UDP first.</source>
            <translation>它在运行并会应答我们：请检查它与指控者之间的网络，先查 UDP。</translation>
        </message>
        <message>
            <source>Look whether it runs; if it is gone for good, force it to leave, else restart it.</source>
            <translation>请检查它是否在运行；若不会再回来就强制其离开，否则重启它。</translation>
        </message>
        <message>
            <source>Look whether it runs and is not overloaded; unless it refutes, it is declared dead within seconds.</source>
            <translation>请检查它是否在运行、是否过载；若它不反驳，几秒内就会被宣告失效。</translation>
        </message>
        <message>
            <source>{0} was declared dead by {1}, as gossip has it</source>
            <translation>据 Gossip 传播的消息，{1} 宣告 {0} 失效</translation>
        </message>
        <message>
            <source>{0} is suspected by {1}, as gossip has it</source>
            <translation>据 Gossip 传播的消息，{1} 怀疑 {0}</translation>
        </message>
        <message>
            <source>Read the tables again to see who believes it, and look whether {0} runs.</source>
            <translation>请重新读取成员表，看看谁相信这一点，并检查 {0} 是否在运行。</translation>
        </message>
        <message>
            <source>suspect the accuser: {0} made {1} of {2} that were refuted, of {3}</source>
            <translation>应怀疑指控者：{2}被反驳，其中 {1} 次出自 {0}，涉及{3}</translation>
        </message>
        <message>
            <source>it accused {0}</source>
            <translation>它指控过 {0}</translation>
        </message>
        <message>
            <source>{0} made {1}</source>
            <translation>{0} 提出 {1} 次</translation>
        </message>
        <message>
            <source>Look at {0} itself: an overloaded processor, a full receive buffer or its own network make the others seem dead.</source>
            <translation>请检查 {0} 本身：处理器过载、接收缓冲区已满或自身网络故障，都会使其他成员看似失效。</translation>
        </message>
        <message numerus="yes">
            <source>{0}; {1} still hold it alive</source>
            <translation>
                <numerusform>{0}；{1} 仍认为它存活</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} accusations</source>
            <translation>
                <numerusform>{0} 次指控</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} different members</source>
            <translation>
                <numerusform>{0} 个不同成员</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} is at {1} for {2}, but at {3} for {4}</source>
            <translation>{0} 的位置说法不一：{2} 认为在 {1}，{4} 认为在 {3}</translation>
        </message>
        <message>
            <source>Two members share the name, or one moved and some have not forgotten its old place: rename one of them, or force the old one to leave.</source>
            <translation>可能两个成员重名，也可能某个成员已迁移而旧位置尚未被遗忘：请给其中一个改名，或强制旧成员离开。</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}：{1}</translation>
        </message>
        <message>
            <source>{0} tells everybody that it is at {1}, which is loopback: on another host that is somebody else</source>
            <translation>{0} 向所有成员宣称自己在 {1}，而这是回环地址：在别的主机上它指向别的机器</translation>
        </message>
        <message>
            <source>{0} tells everybody that it is at {1}, which is no address that anybody can dial</source>
            <translation>{0} 向所有成员宣称自己在 {1}，而这个地址谁都无法连接</translation>
        </message>
        <message>
            <source>the others are at ordinary addresses</source>
            <translation>其他成员使用的都是正常地址</translation>
        </message>
        <message>
            <source>Set the advertise address of {0} to one that the others can dial.</source>
            <translation>请把 {0} 的通告地址设为其他成员可以连接的地址。</translation>
        </message>
        <message>
            <source>{0} are all alive at {1}: only one of them can answer there</source>
            <translation>{0} 都显示存活于 {1}：那里只可能有一个在应答</translation>
        </message>
        <message>
            <source>whoever is not there is soon suspected, unless it answers to any name</source>
            <translation>不在那里的成员很快会被怀疑，除非该处对任何名称都应答</translation>
        </message>
        <message>
            <source>Probably a restart under another name: force the old one to leave.</source>
            <translation>可能是换名重启：请强制旧成员离开。</translation>
        </message>
        <message>
            <source>at the address of {0} answers {1}</source>
            <translation>在 {0} 的地址上应答的是 {1}</translation>
        </message>
        <message>
            <source>a ping came from {0} in the name of {1}</source>
            <translation>收到来自 {0} 的 ping，自称 {1}</translation>
        </message>
        <message>
            <source>The address was taken over: restart {0} or force the old name to leave.</source>
            <translation>该地址已被占用：请重启 {0}，或强制旧名称离开。</translation>
        </message>
        <message>
            <source>packets of {0} come from {1}, though it says that it is at {2}</source>
            <translation>{0} 的数据包来自 {1}，而它宣称自己在 {2}</translation>
        </message>
        <message>
            <source>{0} pings in a row said so</source>
            <translation>连续 {0} 次 ping 都是如此</translation>
        </message>
        <message>
            <source>A translation of addresses is in the way, or its advertise address is wrong; the others answer to the address that it says.</source>
            <translation>中间存在地址转换，或其通告地址有误；其他成员会向它宣称的地址应答。</translation>
        </message>
        <message>
            <source>the tables</source>
            <translation>成员表</translation>
        </message>
        <message>
            <source>gossip from {0}</source>
            <translation>来自 {0} 的 Gossip</translation>
        </message>
        <message>
            <source>{0} is alive for {1}, but does not answer us</source>
            <translation>{1}认为 {0} 存活，但它不应答我们</translation>
        </message>
        <message>
            <source>Let the doctor look at {0}; the members may reach it by a way that is closed to us.</source>
            <translation>请对 {0} 运行诊断；其他成员可能经由我们不可用的路径到达它。</translation>
        </message>
        <message>
            <source>{0} that others hold alive do not answer us, {1} among them</source>
            <translation>{0}被其他成员认为存活，却不应答我们，其中包括 {1}</translation>
        </message>
        <message>
            <source>{0} at {1}: {2}</source>
            <translation>{0}（{1}）：{2}</translation>
        </message>
        <message>
            <source>Their addresses are probably not reachable from here: ask from a host of the cluster, or through a port-forward.</source>
            <translation>从本机可能无法到达它们的地址：请从集群内的主机查询，或通过端口转发。</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{1}中的 {0} 个</translation>
        </message>
        <message>
            <source>no ping of ours is answered, though {0} answer over TCP: UDP is closed between us and the cluster</source>
            <translation>我们的 ping 均无应答，而 {0} 可通过 TCP 应答：本机与集群之间的 UDP 不通</translation>
        </message>
        <message>
            <source>at least {0} pings to each were lost in a row</source>
            <translation>发往每个成员的 ping 至少连续丢失 {0} 次</translation>
        </message>
        <message>
            <source>Open UDP for the gossip port between here and the members, both ways.</source>
            <translation>请在本机与成员之间双向放行 Gossip 端口的 UDP。</translation>
        </message>
        <message>
            <source>{0} answers over TCP, but {1} pings to it in a row were lost: UDP does not reach it</source>
            <translation>{0} 可通过 TCP 应答，但发往它的 ping 连续丢失 {1} 次：UDP 到不了它</translation>
        </message>
        <message>
            <source>the last ping was answered {0} ago</source>
            <translation>最近一次得到应答的 ping 在 {0}前</translation>
        </message>
        <message>
            <source>no ping was ever answered</source>
            <translation>从未有 ping 得到应答</translation>
        </message>
        <message>
            <source>Open UDP for the gossip port of {0}, both ways; members with blocked UDP flap.</source>
            <translation>请双向放行 {0} 的 Gossip 端口的 UDP；UDP 受阻的成员状态会反复变化。</translation>
        </message>
        <message>
            <source>{0} was started anew {1} ago, though it is still listed under the same name and address</source>
            <translation>{0} 在 {1}前重新启动过，但仍以相同的名称和地址列出</translation>
        </message>
        <message>
            <source>the number of its pings fell from {0} to where it began again</source>
            <translation>它的 ping 序号从 {0} 回落到起始值</translation>
        </message>
        <message>
            <source>Look into its log for a crash.</source>
            <translation>请查看其日志中是否有崩溃记录。</translation>
        </message>
        <message numerus="yes">
            <source>{0} attempts failed in a row</source>
            <translation>
                <numerusform>连续 {0} 次尝试失败</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} members</source>
            <translation>
                <numerusform>{0} 个成员</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}, and it answers us</source>
            <translation>{0}，而且它会应答我们</translation>
        </message>
        <message>
            <source>Measure the link between {0} and {1}; a member that is alive refutes its death as soon as it hears of it.</source>
            <translation>请测量 {0} 与 {1} 之间的链路；存活的成员一听说自己被宣告失效就会反驳。</translation>
        </message>
        <message>
            <source>{0} does not list it since at least {1}</source>
            <translation>{0} 至少已有 {1}未列出它</translation>
        </message>
        <message>
            <source>Look at {0}: table exchanges with anybody who lists the member repair this, unless they fail or an allow list refuses its address.</source>
            <translation>请检查 {0}：与任何列出该成员的节点进行一次推拉同步即可修复，除非同步失败，或允许列表拒绝其地址。</translation>
        </message>
        <message>
            <source>no metadata</source>
            <translation>无元数据</translation>
        </message>
        <message>
            <source>Change a tag of {0} or restart it: its next incarnation replaces both.</source>
            <translation>请修改 {0} 的一个标签或将其重启：下一个 Incarnation 编号会取代这两份元数据。</translation>
        </message>
        <message numerus="yes">
            <source>{0} hold {1} dead; for {2} of {3} it is alive</source>
            <translation>
                <numerusform>{0} 认为 {1} 已失效；{3}中有 {2} 个认为它存活</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} is missing at {1} of {2}: {3} do not list it</source>
            <translation>
                <numerusform>{2}中有 {1} 个缺少 {0}：{3} 未列出它</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} hold other metadata of {1} than {2}, both at incarnation {3}</source>
            <translation>
                <numerusform>{0} 与 {2} 保存的 {1} 的元数据不同，Incarnation 编号均为 {3}</numerusform>
            </translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>以及另外 {0} 条</translation>
        </message>
        <message>
            <source>{0} has left for {1} of {2}</source>
            <translation>{2}中有 {1} 个认为 {0} 已离开</translation>
        </message>
        <message>
            <source>{0} is not listed any more by {1} of {2}</source>
            <translation>{2}中有 {1} 个已不再列出 {0}</translation>
        </message>
        <message>
            <source>{0} still holds it alive at incarnation {1}</source>
            <translation>{0} 仍认为它存活，Incarnation 编号 {1}</translation>
        </message>
        <message>
            <source>{0}&apos;s next table exchange brings it back: nobody else remembers its death</source>
            <translation>{0} 的下一次推拉同步会让它复活：已无其他成员记得它失效</translation>
        </message>
        <message>
            <source>{0}&apos;s next table exchange brings it back: its incarnation {1} beats {2}</source>
            <translation>{0} 的下一次推拉同步会让它复活：其 Incarnation 编号 {1} 高于 {2}</translation>
        </message>
        <message>
            <source>{0} cannot bring it back while the others remember its death at incarnation {1}, but can once they have forgotten it</source>
            <translation>只要其他成员还记得它在 Incarnation 编号 {1} 失效，{0} 就无法让它复活；一旦他们忘记便可以</translation>
        </message>
        <message>
            <source>{0}; {1}</source>
            <translation>{0}；{1}</translation>
        </message>
        <message>
            <source>{0}, seen for {1}</source>
            <translation>{0}，已持续 {1}</translation>
        </message>
        <message>
            <source>Find out why {0} does not hear the others, or restart it; removing {1} elsewhere does not last while somebody holds it.</source>
            <translation>请查明 {0} 为何听不到其他成员，或将其重启；只要仍有成员保留 {1}，在别处移除它就不会长久。</translation>
        </message>
        <message>
            <source>a dead row is never believed by others, so nobody brings it back</source>
            <translation>失效的条目不会被其他成员采信，因此不会有谁让它复活</translation>
        </message>
        <message>
            <source>Nothing needs to be done; a probe round that never ends would explain it.</source>
            <translation>无需处理；可能是某轮探测一直没有结束。</translation>
        </message>
        <message numerus="yes">
            <source>{0}, and so do {1}</source>
            <translation>
                <numerusform>{0}，{1} 也是如此</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} is forgotten by {1} of {2}; {3} still list it as gone</source>
            <translation>
                <numerusform>{2}中有 {1} 个已忘记 {0}；{3} 仍将其列为已不在</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0}（{1}）</translation>
        </message>
        <message>
            <source>dead</source>
            <translation>失效</translation>
        </message>
        <message>
            <source>suspect</source>
            <translation>可疑</translation>
        </message>
        <message>
            <source>left</source>
            <translation>已离开</translation>
        </message>
        <message>
            <source>not listed</source>
            <translation>未列出</translation>
        </message>
        <message>
            <source>still alive</source>
            <translation>仍存活</translation>
        </message>
        <message>
            <source>{0} is alone: it and the {1} do not hold each other alive, though all of them answer us</source>
            <translation>{0} 被孤立：它与{1}互不认为对方存活，而它们都会应答我们</translation>
        </message>
        <message>
            <source>[{0}]</source>
            <translation>[{0}]</translation>
        </message>
        <message>
            <source>{0} [{1}]</source>
            <translation>{0} [{1}]</translation>
        </message>
        <message>
            <source>the cluster is split into {0} islands: {1}</source>
            <translation>集群已分裂为 {0} 个孤岛：{1}</translation>
        </message>
        <message>
            <source>Find what cuts the network between them; when it is gone, let one member of each island join a member of another, because gossip does not try the long dead again.</source>
            <translation>请找出切断它们之间网络的原因；排除之后，让每个孤岛各有一个成员加入另一孤岛的成员，因为 Gossip 不会再尝试失效已久的成员。</translation>
        </message>
        <message numerus="yes">
            <source>{0} hold the others {1}</source>
            <translation>
                <numerusform>{0} 对其他成员的看法：{1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} other observers</source>
            <translation>
                <numerusform>其他 {0} 个观察者</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} reaches none of {1}, and none of them reaches it</source>
            <translation>{0} 与 {1}之间双向均不可达</translation>
        </message>
        <message>
            <source>every pair was asked, and no answer came</source>
            <translation>每一对都测试过，均无应答</translation>
        </message>
        <message>
            <source>Look at the network of {0}, UDP first.</source>
            <translation>请检查 {0} 的网络，先查 UDP。</translation>
        </message>
        <message>
            <source>{0}; it could before</source>
            <translation>{0}；此前是通的</translation>
        </message>
        <message>
            <source>{0} was asked to ping {1} and got no answer, {2} rounds in a row</source>
            <translation>请 {0} ping {1}，连续 {2} 轮均无应答</translation>
        </message>
        <message>
            <source>{0} was asked to ping {1} and got no answer</source>
            <translation>请 {0} ping {1}，没有应答</translation>
        </message>
        <message>
            <source>packets of {0} do not arrive at {1}; packets of {1} arrive at {0}</source>
            <translation>{0} 的数据包到不了 {1}；{1} 的数据包能到达 {0}</translation>
        </message>
        <message>
            <source>each direction was tried alone; neither gets an answer, because an answer takes both</source>
            <translation>已分别测试每个方向；两边都得不到应答，因为应答需要双向畅通</translation>
        </message>
        <message>
            <source>Look for a firewall or route on the way from {0} to {1}: members with one-way links accuse each other by turns.</source>
            <translation>请检查从 {0} 到 {1} 途中的防火墙或路由：链路单向不通的成员会轮流指控对方。</translation>
        </message>
        <message>
            <source>{0} cannot reach {1}, {1} reaches {0}</source>
            <translation>{0} 无法到达 {1}，而 {1} 能到达 {0}</translation>
        </message>
        <message>
            <source>{0} was asked to ping {1}, and got an answer</source>
            <translation>请 {0} ping {1}，得到了应答</translation>
        </message>
        <message>
            <source>Look for a firewall between them that lets in only answers: what {0} begins is dropped, what {1} begins passes.</source>
            <translation>请检查两者之间是否有只放行应答的防火墙：{0} 发起的被丢弃，{1} 发起的可以通过。</translation>
        </message>
        <message>
            <source>{0} and {1} do not reach each other</source>
            <translation>{0} 与 {1} 互不可达</translation>
        </message>
        <message>
            <source>{0} cannot reach {1}; the way back is not measured yet</source>
            <translation>{0} 无法到达 {1}；反方向尚未测量</translation>
        </message>
        <message>
            <source>Look for a firewall or route between {0} and {1}; others carry their news, but each probe takes the long way.</source>
            <translation>请检查 {0} 与 {1} 之间的防火墙或路由；消息可由其他成员转递，但每次探测都要绕行。</translation>
        </message>
        <message>
            <source>Probably an address was reused: give each cluster a label or a key of its own, and force the strangers to leave.</source>
            <translation>可能是地址被重复使用：请为每个集群设置各自的标签（label）或密钥，并强制外来成员离开。</translation>
        </message>
        <message numerus="yes">
            <source>{0} are {1} members among {2}: two clusters have merged</source>
            <translation>
                <numerusform>{0} 是 {1} 成员，却混在 {2}中：两个集群已合并</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} {1} members</source>
            <translation>
                <numerusform>{0} 个 {1} 成员</numerusform>
            </translation>
        </message>
        <message>
            <source>silence {0} ({1})</source>
            <translation>静默规则 {0}（{1}）</translation>
        </message>
        <message>
            <source>notification of {0} to {1}/{2}</source>
            <translation>{0} 发往 {1}/{2} 的通知</translation>
        </message>
        <message>
            <source>{0} silences are missing at {1}, and other replicas have them</source>
            <translation>{1} 缺少 {0} 条静默规则，而其他副本上有</translation>
        </message>
        <message>
            <source>Set the silence again where it is right; replicas that miss records are probably not reached by gossip or dropped a large message.</source>
            <translation>请在记录正确的副本上重新设置该静默规则；缺少记录的副本可能收不到 Gossip，或丢弃了一条过大的消息。</translation>
        </message>
        <message>
            <source>{0} notifications are missing at {1}, and other replicas have them</source>
            <translation>{1} 缺少 {0} 条通知记录，而其他副本上有</translation>
        </message>
        <message>
            <source>Expect the same notification twice; look whether gossip reaches the replica.</source>
            <translation>同一通知可能会发送两次；请检查 Gossip 能否到达该副本。</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>there, until {0}</source>
            <translation>存在，有效至 {0}</translation>
        </message>
        <message>
            <source>there</source>
            <translation>存在</translation>
        </message>
        <message>
            <source>active until {0}</source>
            <translation>生效至 {0}</translation>
        </message>
        <message>
            <source>expired since {0}</source>
            <translation>已于 {0} 过期</translation>
        </message>
        <message>
            <source>{0} is {1} at {2}</source>
            <translation>{0}：{2} 上{1}</translation>
        </message>
        <message>
            <source>{0}, {1} at {2}</source>
            <translation>{0}，{2} 上{1}</translation>
        </message>
        <message>
            <source>between {0} and {1} a round trip takes {2}, where {3} is usual for the slower of the two</source>
            <translation>{0} 与 {1} 之间的往返时延为 {2}，而两者中较慢的一方通常为 {3}</translation>
        </message>
        <message>
            <source>Look at the path between the two: a detour, a full link or a bad cable.</source>
            <translation>请检查两者之间的路径：是否绕路、链路拥满或线缆不良。</translation>
        </message>
        <message>
            <source>Serf&apos;s coordinates promise {0}</source>
            <translation>按 Serf 坐标估计为 {0}</translation>
        </message>
        <message>
            <source>between {0} and {1} a round trip takes {2}, where Serf&apos;s coordinates promise {3}</source>
            <translation>{0} 与 {1} 之间的往返时延为 {2}，而按 Serf 坐标估计为 {3}</translation>
        </message>
        <message>
            <source>Do not trust rtt between these two; what sorts by it chooses wrongly.</source>
            <translation>这两者之间的 rtt 估计不可信；按它排序会选错。</translation>
        </message>
        <message>
            <source>every round trip of {0} takes about {1}, the others&apos; about {2}</source>
            <translation>{0} 的往返时延都在 {1}左右，其他成员约为 {2}</translation>
        </message>
        <message>
            <source>the median of its links, each by the quickest of several measurements</source>
            <translation>取其各链路的中位数，每条链路取多次测量中最快的一次</translation>
        </message>
        <message>
            <source>It is far away or busy: compare its probe timeout with this, and look at its load.</source>
            <translation>它距离较远或负载较高：请将其探测超时与此对比，并查看其负载。</translation>
        </message>
        <message>
            <source>{0} answers our pings in {1}, the others in about {2}</source>
            <translation>{0} 应答我们的 ping 需 {1}，其他成员约 {2}</translation>
        </message>
        <message>
            <source>It is far away or busy: measure the links to see whether the others find it slow too.</source>
            <translation>它距离较远或负载较高：请测量链路，看看其他成员是否也觉得它慢。</translation>
        </message>
        <message numerus="yes">
            <source>the quickest of the last {0} measurements</source>
            <translation>
                <numerusform>最近 {0} 次测量中最快的一次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the quickest of the last {0} pings</source>
            <translation>
                <numerusform>最近 {0} 次 ping 中最快的一次</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}&apos;s member clock is {1} behind what {2} had before: it misses joins and leaves</source>
            <translation>{0} 的成员时钟比 {2} 此前的值落后 {1}：它漏掉了加入和离开事件</translation>
        </message>
        <message>
            <source>{0}&apos;s event clock is {1} behind what {2} had before: it misses user events</source>
            <translation>{0} 的事件时钟比 {2} 此前的值落后 {1}：它漏掉了用户事件</translation>
        </message>
        <message>
            <source>{0}&apos;s query clock is {1} behind what {2} had before: it misses queries</source>
            <translation>{0} 的查询时钟比 {2} 此前的值落后 {1}：它漏掉了查询</translation>
        </message>
        <message>
            <source>its clock is at {0}, and it was as far behind in the answer before</source>
            <translation>其时钟为 {0}，上一次应答时也落后同样多</translation>
        </message>
        <message>
            <source>Look whether gossip reaches {0}; table exchanges alone bring it up to date only now and then.</source>
            <translation>请检查 Gossip 能否到达 {0}；仅靠推拉同步，它只能偶尔更新。</translation>
        </message>
        <message>
            <source>nobody holds it alive, so nobody brings it back</source>
            <translation>没有成员认为它存活，因此不会有谁让它复活</translation>
        </message>
        <message>
            <source>Nothing needs to be done: the dead are forgotten after half a minute to a minute.</source>
            <translation>无需处理：失效成员会在半分钟到一分钟后被遗忘。</translation>
        </message>
        <message>
            <source>Force {0} to leave once more from {1}.</source>
            <translation>请从 {1} 再次强制 {0} 离开。</translation>
        </message>
        <message numerus="yes">
            <source>{0} was made to leave; {1} still have it in the table as dead</source>
            <translation>
                <numerusform>{0} 已被强制离开；{1} 的成员表中仍列为失效</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} has left for {1}; {2} still list it as failed</source>
            <translation>
                <numerusform>{1}认为 {0} 已离开；{2} 仍将其列为故障</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} agents</source>
            <translation>
                <numerusform>{0} 个代理</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>failed: {0}, which go on trying to reach it and would take it back</source>
            <translation>
                <numerusform>故障：{0}，仍在不断尝试联系它，并会重新接纳它</numerusform>
            </translation>
        </message>
        <message>
            <source>no versions</source>
            <translation>未声明版本</translation>
        </message>
        <message>
            <source>protocol {0} (takes {1} to {2}), delegate {3} (takes {4} to {5})</source>
            <translation>协议版本 {0}（接受 {1} 到 {2}），应用协议版本 {3}（接受 {4} 到 {5}）</translation>
        </message>
        <message>
            <source>{0} waits {1} for an answer to its probes, which is {2} timing; {3} have {4} timing</source>
            <translation>{0} 等待探测应答的时间为 {1}，属于 {2} 时序；{3}采用 {4} 时序</translation>
        </message>
        <message>
            <source>Give all members one profile: mixed timing makes members flap.</source>
            <translation>请为所有成员使用同一套配置：时序混用会使成员状态反复变化。</translation>
        </message>
        <message>
            <source>{0} probes every {1}, the others about every {2}</source>
            <translation>{0} 每 {1}探测一次，其他成员约每 {2}一次</translation>
        </message>
        <message>
            <source>read off the numbers of its pings, at least twice</source>
            <translation>由其 ping 序号推算，至少两次</translation>
        </message>
        <message>
            <source>Either its probe interval is another, or its health is poor and it slows down: look at its load and its timing.</source>
            <translation>可能其探测间隔不同，也可能健康度较差而放慢：请查看其负载和时序设置。</translation>
        </message>
        <message>
            <source>in the clear</source>
            <translation>明文</translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>Give all members the key, and switch verification on when all have it.</source>
            <translation>请为所有成员配置密钥，全部配置完成后再开启校验。</translation>
        </message>
        <message>
            <source>Finish the upgrade, if one is under way.</source>
            <translation>若正在升级，请将其完成。</translation>
        </message>
        <message numerus="yes">
            <source>{0} other members</source>
            <translation>
                <numerusform>其他 {0} 个成员</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>read off the nacks of borrowed pings, {0} times</source>
            <translation>
                <numerusform>由借用 ping 的否定应答推算，共 {0} 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} answer in the clear, {1}</source>
            <translation>
                <numerusform>{0} 以明文应答，{1}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} other members answer encrypted</source>
            <translation>
                <numerusform>其他 {0} 个成员以加密应答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} speak {1}; {2} speak {3}</source>
            <translation>
                <numerusform>{0} 使用{1}；{2}使用{3}</numerusform>
            </translation>
        </message>
        <message>
            <source>no protocol version fits all</source>
            <translation>没有适合所有成员的协议版本</translation>
        </message>
        <message>
            <source>only protocol {0} to {1} fits all</source>
            <translation>只有协议版本 {0} 到 {1} 适合所有成员</translation>
        </message>
        <message>
            <source>no delegate protocol version fits all</source>
            <translation>没有适合所有成员的应用协议版本</translation>
        </message>
        <message>
            <source>only delegate protocol {0} to {1} fits all</source>
            <translation>只有应用协议版本 {0} 到 {1} 适合所有成员</translation>
        </message>
        <message>
            <source>{0} announces no versions, which counts as speaking 0</source>
            <translation>{0} 未声明版本，按使用版本 0 计</translation>
        </message>
        <message>
            <source>{0} speaks {1} and takes {2} to {3}</source>
            <translation>{0} 使用版本 {1}，接受 {2} 到 {3}</translation>
        </message>
        <message>
            <source>table exchanges are refused: {0}, and {1}</source>
            <translation>推拉同步被拒绝：{0}，而 {1}</translation>
        </message>
        <message>
            <source>{0} narrow the range</source>
            <translation>{0} 缩小了范围</translation>
        </message>
        <message>
            <source>{0} speak another</source>
            <translation>{0} 使用别的版本</translation>
        </message>
        <message>
            <source>{0} (not alive: it counts)</source>
            <translation>{0}（未存活，但仍计入）</translation>
        </message>
        <message>
            <source>Upgrade, reconfigure or remove {0}; a dead one blocks until it is forgotten.</source>
            <translation>请升级、重新配置或移除 {0}；失效的成员在被遗忘之前一直会造成阻碍。</translation>
        </message>
        <message>
            <source>alive</source>
            <translation>存活</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message numerus="yes">
            <source>{0} hold it {1} at incarnation {2}</source>
            <translation>
                <numerusform>{0} 认为它{1}，Incarnation 编号 {2}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} observers</source>
            <translation>
                <numerusform>{0} 个观察者</numerusform>
            </translation>
        </message>
        <message>
            <source>it will be declared dead in {0}</source>
            <translation>它将在 {0} 后被宣告失效</translation>
        </message>
        <message>
            <source>{0} suspects {1}: no ack in {2}, none by way of {3} helpers</source>
            <translation>{0} 怀疑 {1}：{2} 内没有收到应答，经 {3} 个协助节点也没有</translation>
        </message>
        <message>
            <source>{0} suspects {1}: no ack in {2}, none by way of {3} helpers, no answer by TCP</source>
            <translation>{0} 怀疑 {1}：{2} 内没有收到应答，经 {3} 个协助节点也没有，TCP 亦无应答</translation>
        </message>
        <message>
            <source>{0} suspects {1}, because {2} accuses it</source>
            <translation>{0} 怀疑 {1}，因为 {2} 指控它</translation>
        </message>
        <message>
            <source>{0} hears that {1} suspects {2} too; it will be declared dead in {3}</source>
            <translation>{0} 得知 {1} 也怀疑 {2}；它将在 {3} 后被宣告失效</translation>
        </message>
        <message>
            <source>{0} takes its suspicion back: {1} answered with incarnation {2}</source>
            <translation>{0} 撤回怀疑：{1} 以 Incarnation 编号 {2} 作出反驳</translation>
        </message>
        <message>
            <source>{0} declares {1} dead: nobody refuted the suspicion in time</source>
            <translation>{0} 宣告 {1} 失效：怀疑未被及时反驳</translation>
        </message>
        <message>
            <source>{0} holds {1} dead, because {2} declares it so</source>
            <translation>{0} 认为 {1} 已失效，因为 {2} 如此宣告</translation>
        </message>
        <message>
            <source>{0} hears that {1} left on purpose</source>
            <translation>{0} 得知 {1} 主动离开</translation>
        </message>
        <message>
            <source>{0} starts</source>
            <translation>{0} 启动</translation>
        </message>
        <message>
            <source>{0} takes {1} in, at incarnation {2}</source>
            <translation>{0} 接纳 {1}，Incarnation 编号 {2}</translation>
        </message>
        <message>
            <source>{0} takes in new metadata of {1}, at incarnation {2}</source>
            <translation>{0} 接受 {1} 的新元数据，Incarnation 编号 {2}</translation>
        </message>
        <message>
            <source>{0} hears {1} claim the name {2}, which is taken, and keeps the member that it knows</source>
            <translation>{0} 得知 {1} 声称使用已被占用的名称 {2}，仍保留已知的成员</translation>
        </message>
        <message>
            <source>{0} forgets {1}, which is long gone</source>
            <translation>{0} 忘记早已消失的 {1}</translation>
        </message>
        <message>
            <source>{0} meets an old record of itself, and says that it lives at incarnation {1}</source>
            <translation>{0} 遇到自己的旧记录，并以 Incarnation 编号 {1} 声明自己存活</translation>
        </message>
        <message>
            <source>{0} is accused by {1}, and says that it lives at incarnation {2}</source>
            <translation>{0} 被 {1} 指控，并以 Incarnation 编号 {2} 声明自己存活</translation>
        </message>
        <message>
            <source>{0} has an ack of {1} after {2}</source>
            <translation>{0} 在 {2} 后收到 {1} 的应答</translation>
        </message>
        <message>
            <source>{0} has an ack of {1} after more than {2}, when helpers had been asked</source>
            <translation>{0} 在请求协助节点之后收到 {1} 的应答，用时超过 {2}</translation>
        </message>
        <message>
            <source>{0} has an answer of {1} by TCP only, which will do</source>
            <translation>{0} 仅通过 TCP 收到 {1} 的应答，这已足够</translation>
        </message>
        <message>
            <source>{0} hears nothing of {1} until the end of the probe; {2} of {3} helpers say that they have none either</source>
            <translation>{0} 直到探测结束都没有 {1} 的消息；{3} 个协助节点中有 {2} 个表示同样没有</translation>
        </message>
        <message>
            <source>{0} has the health score {1} now, and gives each probe {2}</source>
            <translation>{0} 的健康分现为 {1}，每次探测给予 {2}</translation>
        </message>
        <message numerus="yes">
            <source>it will be declared dead in {0}, in {1} if {2} others agree</source>
            <translation>
                <numerusform>它将在 {0} 后被宣告失效；若另有 {2} 个节点同意，则在 {1} 后</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} compared tables with {1}: {2} rows</source>
            <translation>
                <numerusform>{0} 与 {1} 完成一次推拉同步：{2} 行</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}, encrypted</source>
            <translation>{0}，加密</translation>
        </message>
        <message>
            <source>{0}, in the clear</source>
            <translation>{0}，明文</translation>
        </message>
        <message>
            <source>an empty push/pull</source>
            <translation>空的推拉同步</translation>
        </message>
        <message>
            <source>an empty push/pull with label {0}</source>
            <translation>带标签 {0} 的空推拉同步</translation>
        </message>
        <message>
            <source>an empty push/pull without a label</source>
            <translation>不带标签的空推拉同步</translation>
        </message>
        <message>
            <source>the byte 02 of dskit&apos;s transport, then an empty push/pull</source>
            <translation>dskit 传输的字节 02，随后是空的推拉同步</translation>
        </message>
        <message>
            <source>a TLS hello</source>
            <translation>TLS hello</translation>
        </message>
        <message>
            <source>a stream ping for nobody by name</source>
            <translation>不指名的 TCP ping</translation>
        </message>
        <message>
            <source>a stream ping for {0}</source>
            <translation>指名 {0} 的 TCP ping</translation>
        </message>
        <message>
            <source>not connected: {0}</source>
            <translation>未连接：{0}</translation>
        </message>
        <message>
            <source>connected, and no byte came within {0}</source>
            <translation>已连接，{0}内没有收到任何字节</translation>
        </message>
        <message>
            <source>connected, and closed without a byte</source>
            <translation>已连接，对方未发一字节即关闭</translation>
        </message>
        <message>
            <source>{0} bytes after {1}, beginning {2}</source>
            <translation>{1}后收到 {0} 字节，开头为 {2}</translation>
        </message>
        <message>
            <source>ack after {0}</source>
            <translation>{0}后收到应答</translation>
        </message>
        <message>
            <source>no ack to {0}</source>
            <translation>发出 {0} 次，均无应答</translation>
        </message>
        <message>
            <source>UDP: ping for {0}: {1}</source>
            <translation>UDP：ping {0}：{1}</translation>
        </message>
        <message>
            <source>looked up {0}: {1}</source>
            <translation>查询 {0}：{1}</translation>
        </message>
        <message>
            <source>TCP {0}: {1}: {2}</source>
            <translation>TCP {0}：{1}：{2}</translation>
        </message>
        <message>
            <source>nobody by name</source>
            <translation>（不指名）</translation>
        </message>
        <message>
            <source>its table has {0}, none of them at this address</source>
            <translation>其成员表有 {0}，没有一行在此地址</translation>
        </message>
        <message>
            <source>its table has {0}, {1} at this address</source>
            <translation>其成员表有 {0}，此地址上是 {1}</translation>
        </message>
        <message>
            <source>No address is known under the name {0}.</source>
            <translation>名称 {0} 没有对应的地址。</translation>
        </message>
        <message>
            <source>Check the spelling, or use an IP address.</source>
            <translation>请检查拼写，或改用 IP 地址。</translation>
        </message>
        <message>
            <source>A member answers pings at {0} and nothing takes TCP connections there.</source>
            <translation>{0} 上有成员应答 ping，但那里不接受 TCP 连接。</translation>
        </message>
        <message>
            <source>Open TCP on the same port: memberlist needs both TCP and UDP.</source>
            <translation>请在同一端口放行 TCP：memberlist 同时需要 TCP 和 UDP。</translation>
        </message>
        <message>
            <source>Nothing listens at {0}.</source>
            <translation>{0} 上没有程序在监听。</translation>
        </message>
        <message>
            <source>Check that the agent runs and which port it uses: Serf 7946, Consul 8301 and 8302, Nomad 4648, Alertmanager 9094.</source>
            <translation>请检查代理是否在运行以及使用哪个端口：Serf 7946，Consul 8301 和 8302，Nomad 4648，Alertmanager 9094。</translation>
        </message>
        <message>
            <source>A member answers pings at {0} and TCP does not get there.</source>
            <translation>{0} 上有成员应答 ping，但 TCP 到不了那里。</translation>
        </message>
        <message>
            <source>A firewall lets UDP through and drops TCP on this port: open both.</source>
            <translation>防火墙在该端口放行 UDP 而丢弃 TCP：请两者都放行。</translation>
        </message>
        <message>
            <source>No connection to {0} comes about: {1}.</source>
            <translation>无法连接到 {0}：{1}。</translation>
        </message>
        <message>
            <source>Check the address, the route and firewalls in between; a refused port would have answered at once.</source>
            <translation>请检查地址、路由和中间的防火墙；若只是端口被拒绝，会立刻有回应。</translation>
        </message>
        <message>
            <source>A TLS server listens at {0}.</source>
            <translation>{0} 上监听的是 TLS 服务器。</translation>
        </message>
        <message>
            <source>Use the gossip port; an Alertmanager or Loki cluster whose gossip is wrapped in TLS can not be read from outside.</source>
            <translation>请使用 Gossip 端口；若 Alertmanager 或 Loki 集群的 Gossip 由 TLS 封装，则无法从外部读取。</translation>
        </message>
        <message>
            <source>Something at {0} accepts connections and never says a word: a proxy without a member behind it, or a process that stands still.</source>
            <translation>{0} 接受连接却始终不发任何内容：可能是后面没有成员的代理，也可能是停滞的进程。</translation>
        </message>
        <message>
            <source>Look behind the proxy or port-forward, or whether the process is stopped; reach the member directly to tell the two apart.</source>
            <translation>请查看代理或端口转发的另一端，或进程是否已停止；直接连接该成员即可区分两者。</translation>
        </message>
        <message>
            <source>The member at {0} takes no label, and ours is {1}.</source>
            <translation>{0} 上的成员不使用标签（label），而我们的标签是 {1}。</translation>
        </message>
        <message>
            <source>Clear the label.</source>
            <translation>请清空标签。</translation>
        </message>
        <message>
            <source>The member at {0} closes every stream without a word: it expects a label and we have none.</source>
            <translation>{0} 上的成员一言不发就关闭每个连接：它需要标签（label），而我们没有。</translation>
        </message>
        <message>
            <source>Set the label of the cluster. A member that serves 127 push/pulls closes in the same way.</source>
            <translation>请填写集群的标签。同时处理 127 个推拉同步的成员也会这样关闭连接。</translation>
        </message>
        <message>
            <source>The member at {0} closes every stream without a word: its label is not {1}.</source>
            <translation>{0} 上的成员一言不发就关闭每个连接：它的标签（label）不是 {1}。</translation>
        </message>
        <message>
            <source>Correct the label; it must match byte for byte. A member that serves 127 push/pulls closes in the same way.</source>
            <translation>请更正标签；必须逐字节一致。同时处理 127 个推拉同步的成员也会这样关闭连接。</translation>
        </message>
        <message>
            <source>An HTTP/2 server listens at {0}.</source>
            <translation>{0} 上监听的是 HTTP/2 服务器。</translation>
        </message>
        <message>
            <source>Use the gossip port; Grafana Alloy&apos;s clusters gossip inside HTTP/2, which can not be read from outside.</source>
            <translation>请使用 Gossip 端口；Grafana Alloy 的集群在 HTTP/2 内传播 Gossip，无法从外部读取。</translation>
        </message>
        <message>
            <source>An HTTP server listens at {0}.</source>
            <translation>{0} 上监听的是 HTTP 服务器。</translation>
        </message>
        <message>
            <source>Use the gossip port, not that of the web interface or API.</source>
            <translation>请使用 Gossip 端口，而不是网页界面或 API 的端口。</translation>
        </message>
        <message>
            <source>The member at {0} answers a ping and refuses push/pulls: it is serving as many as it can.</source>
            <translation>{0} 上的成员应答 ping 但拒绝推拉同步：它正在处理的已达上限。</translation>
        </message>
        <message>
            <source>Try again later; members that join by the hundred cause this for a moment.</source>
            <translation>请稍后再试；成百的成员同时加入会短暂造成这种情况。</translation>
        </message>
        <message>
            <source>The cluster at {0} speaks memberlist over dskit&apos;s TCP transport (Loki, Mimir, Tempo, Cortex).</source>
            <translation>{0} 上的集群通过 dskit 的 TCP 传输使用 memberlist（Loki、Mimir、Tempo、Cortex）。</translation>
        </message>
        <message>
            <source>Its members can not be read this way: they take no datagrams.</source>
            <translation>无法以这种方式读取其成员：它们不接收数据报。</translation>
        </message>
        <message>
            <source>The cluster at {0} is encrypted and we have no key (version {1} blocks).</source>
            <translation>{0} 上的集群已加密，而我们没有密钥（版本 {1} 的加密块）。</translation>
        </message>
        <message>
            <source>Enter the cluster&apos;s gossip key: Consul&apos;s and Serf&apos;s &apos;encrypt&apos;, &apos;serf keygen&apos;.</source>
            <translation>请输入集群的 Gossip 密钥：即 Consul 和 Serf 的 “encrypt”，由 “serf keygen” 生成。</translation>
        </message>
        <message>
            <source>The cluster at {0} wants encryption, answers in the clear and we have no key; it says {1}.</source>
            <translation>{0} 上的集群要求加密，却以明文应答，而我们没有密钥；它说 {1}。</translation>
        </message>
        <message>
            <source>Enter the cluster&apos;s gossip key; its rollout of encryption is half done.</source>
            <translation>请输入集群的 Gossip 密钥；该集群的加密只启用了一半。</translation>
        </message>
        <message>
            <source>The cluster at {0} is encrypted with another key than ours.</source>
            <translation>{0} 上的集群使用的密钥与我们的不同。</translation>
        </message>
        <message>
            <source>Enter the key in use; &apos;serf keys -list&apos; or &apos;consul keyring -list&apos; on a member counts them. A wrong label spoils decryption too.</source>
            <translation>请输入正在使用的密钥；在成员上执行 “serf keys -list” 或 “consul keyring -list” 可以查看。标签（label）错误同样会导致解密失败。</translation>
        </message>
        <message>
            <source>The cluster at {0} is not encrypted and we encrypt; it says {1}.</source>
            <translation>{0} 上的集群未加密，而我们加密；它说 {1}。</translation>
        </message>
        <message>
            <source>Remove the key from this profile.</source>
            <translation>请从此配置中移除密钥。</translation>
        </message>
        <message>
            <source>The member at {0} understands our key and answers in the clear: encryption is being rolled out.</source>
            <translation>{0} 上的成员能识别我们的密钥，但以明文应答：集群正在启用加密。</translation>
        </message>
        <message>
            <source>Finish the rollout on the cluster, or remove the key from this profile meanwhile.</source>
            <translation>请在集群上完成加密的启用，或暂时从此配置中移除密钥。</translation>
        </message>
        <message>
            <source>The member at {0} begins an answer and breaks off after {1} bytes.</source>
            <translation>{0} 上的成员开始应答，但在 {1} 字节后中断。</translation>
        </message>
        <message>
            <source>The member at {0} begins an answer and breaks off after {1} bytes: {2}.</source>
            <translation>{0} 上的成员开始应答，但在 {1} 字节后中断：{2}。</translation>
        </message>
        <message>
            <source>Try again; if it stays so, the member or something in between cuts long answers.</source>
            <translation>请重试；若一直如此，则该成员或中间设备会截断较长的应答。</translation>
        </message>
        <message>
            <source>Something else listens at {0} and says {1}.</source>
            <translation>{0} 上监听的是别的程序，它说 {1}。</translation>
        </message>
        <message>
            <source>Use the gossip port.</source>
            <translation>请使用 Gossip 端口。</translation>
        </message>
        <message>
            <source>What listens at {0} does not speak memberlist.</source>
            <translation>{0} 上监听的程序不使用 memberlist 协议。</translation>
        </message>
        <message>
            <source>No protocol version fits all members: {0}.</source>
            <translation>没有适合所有成员的协议版本：{0}。</translation>
        </message>
        <message>
            <source>Compare the versions in the table; joins and merges fail until they meet.</source>
            <translation>请比较成员表中的版本；在它们兼容之前，加入与合并都会失败。</translation>
        </message>
        <message>
            <source>Upgrade, restart or force out that member; until then every join and merge fails.</source>
            <translation>请升级、重启该成员或强制其离开；在此之前，所有加入与合并都会失败。</translation>
        </message>
        <message>
            <source>A member lives at {0} and it is not {1}: it is {2}.</source>
            <translation>{0} 上有一个成员，但不是 {1}，而是 {2}。</translation>
        </message>
        <message>
            <source>A member lives at {0} and it is not {1}.</source>
            <translation>{0} 上有一个成员，但不是 {1}。</translation>
        </message>
        <message>
            <source>The address was given to somebody else, or the member was renamed: look up where {0} is now.</source>
            <translation>该地址已分配给别的成员，或该成员已改名：请查明 {0} 现在在哪里。</translation>
        </message>
        <message>
            <source>The member at {0} answers by TCP, and no datagram gets through.</source>
            <translation>{0} 上的成员可通过 TCP 应答，但数据报均无法通过。</translation>
        </message>
        <message>
            <source>The member at {0} answers by TCP, and no datagram gets through ({1}).</source>
            <translation>{0} 上的成员可通过 TCP 应答，但数据报均无法通过（{1}）。</translation>
        </message>
        <message>
            <source>Open UDP on the same port, both ways. Through a TCP port-forward this is expected: peeks work, pings do not.</source>
            <translation>请在同一端口双向放行 UDP。若经由 TCP 端口转发，这属于正常现象：peek 可用，ping 不可用。</translation>
        </message>
        <message>
            <source>The member at {0} answers by TCP and by UDP and lists {1}.</source>
            <translation>{0} 上的成员可通过 TCP 和 UDP 应答，并列出 {1}。</translation>
        </message>
        <message>
            <source>{0} at {1} answers by TCP and by UDP and lists {2}.</source>
            <translation>{1} 上的 {0} 可通过 TCP 和 UDP 应答，并列出 {2}。</translation>
        </message>
        <message>
            <source>Nothing to do.</source>
            <translation>无需处理。</translation>
        </message>
        <message numerus="yes">
            <source>{0} rows</source>
            <translation>
                <numerusform>{0} 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No protocol version fits all members because of {0}, which {1} (each).</source>
            <translation>
                <numerusform>没有适合所有成员的协议版本，原因在于 {0}：{1}。</numerusform>
            </translation>
        </message>
        <message>
            <source>speaks protocol {0} and understands {1}, while the others meet in {2}</source>
            <translation>使用协议版本 {0}，支持 {1}，而其他成员共同支持 {2}</translation>
        </message>
        <message>
            <source>speaks application protocol {0} and understands {1}, while the others meet in {2}</source>
            <translation>使用应用协议版本 {0}，支持 {1}，而其他成员共同支持 {2}</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} 到 {1}</translation>
        </message>
        <message>
            <source>names no protocol version at all</source>
            <translation>未声明任何协议版本</translation>
        </message>
        <message>
            <source>does not fit the others</source>
            <translation>与其他成员不兼容</translation>
        </message>
        <message>
            <source>several members exclude each other</source>
            <translation>有多个成员互不兼容</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is not a block of addresses; write ADDRESS/PREFIX such as 10.0.0.0/8</source>
            <translation>“{0}” 不是地址块；请写作 地址/前缀长度，例如 10.0.0.0/8</translation>
        </message>
        <message>
            <source>the node name before the slash is empty</source>
            <translation>斜杠前的节点名称为空</translation>
        </message>
        <message>
            <source>the port must be a number from 1 to 65535</source>
            <translation>端口必须是 1 到 65535 的数字</translation>
        </message>
        <message>
            <source>there is no host in it</source>
            <translation>其中没有主机</translation>
        </message>
        <message>
            <source>a host name holds no blanks</source>
            <translation>主机名不能含空格</translation>
        </message>
        <message>
            <source>its colons make no IPv6 address</source>
            <translation>其中的冒号不构成 IPv6 地址</translation>
        </message>
        <message>
            <source>user events need the serf dialect</source>
            <translation>用户事件需要 serf 方言</translation>
        </message>
        <message>
            <source>tags would replace our metadata, which is free text; clear it with &quot;meta&quot; first</source>
            <translation>标签会替换我们的自由文本元数据；请先用 “meta” 清空</translation>
        </message>
        <message>
            <source>the tags take {0} bytes; {1} fit</source>
            <translation>标签占 {0} 字节；最多 {1} 字节</translation>
        </message>
        <message>
            <source>the metadata takes {0} bytes; {1} fit</source>
            <translation>元数据占 {0} 字节；最多 {1} 字节</translation>
        </message>
        <message>
            <source>a user event needs a name</source>
            <translation>用户事件需要名称</translation>
        </message>
        <message>
            <source>the user event takes {0} bytes; {1} is Serf&apos;s limit</source>
            <translation>用户事件占 {0} 字节；Serf 的上限是 {1} 字节</translation>
        </message>
        <message>
            <source>in a Serf cluster the metadata holds tags; set tags instead</source>
            <translation>在 Serf 集群中元数据存放标签；请改为设置标签</translation>
        </message>
        <message>
            <source>the tag name &quot;{0}&quot; is empty or holds a blank or &quot;=&quot;</source>
            <translation>标签名 “{0}” 为空，或含有空格或 “=”</translation>
        </message>
        <message>
            <source>the value of the tag &quot;{0}&quot; holds a blank</source>
            <translation>标签 “{0}” 的值含有空格</translation>
        </message>
        <message>
            <source>{0} is not an address that can be listened on</source>
            <translation>{0} 不是可以监听的地址</translation>
        </message>
        <message>
            <source>a node listens on 1 to {0} addresses</source>
            <translation>一个节点监听 1 到 {0} 个地址</translation>
        </message>
        <message>
            <source>we have already left</source>
            <translation>我们已经离开</translation>
        </message>
        <message>
            <source>we are already leaving</source>
            <translation>我们正在离开</translation>
        </message>
        <message>
            <source>event {0} is queued for gossip</source>
            <translation>事件 {0} 已排队等待 Gossip 传播</translation>
        </message>
        <message>
            <source>no keys are installed, traffic is not encrypted</source>
            <translation>没有安装密钥，通信未加密</translation>
        </message>
        <message>
            <source>there is no demo in this session</source>
            <translation>本次会话中没有演示</translation>
        </message>
        <message>
            <source>{0} is down, without a word to the others</source>
            <translation>{0} 已停止，没有告知其他节点</translation>
        </message>
        <message>
            <source>{0} is up again under the same address</source>
            <translation>{0} 已在同一地址重新启动</translation>
        </message>
        <message>
            <source>this session is a member; watching is done by a session of its own</source>
            <translation>本次会话是成员；观察须在单独的会话中进行</translation>
        </message>
        <message numerus="yes">
            <source>{0} keys are installed, the first encrypts</source>
            <translation>
                <numerusform>已安装 {0} 个密钥，第一个用于加密</numerusform>
            </translation>
        </message>
        <message>
            <source>--hex wants pairs of hexadecimal digits</source>
            <translation>--hex 需要成对的十六进制数字</translation>
        </message>
        <message>
            <source>members takes no arguments</source>
            <translation>members 不带参数</translation>
        </message>
        <message>
            <source>join wants at least one address: join [NAME/]HOST[:PORT] ...</source>
            <translation>join 至少需要一个地址：join [NAME/]HOST[:PORT] ...</translation>
        </message>
        <message>
            <source>leave takes no arguments</source>
            <translation>leave 不带参数</translation>
        </message>
        <message>
            <source>send wants a node and a text: send [--best-effort] NODE TEXT</source>
            <translation>send 需要节点和文本：send [--best-effort] NODE TEXT</translation>
        </message>
        <message>
            <source>broadcast wants a text: broadcast TEXT</source>
            <translation>broadcast 需要文本：broadcast TEXT</translation>
        </message>
        <message>
            <source>event wants a name: event NAME [PAYLOAD]</source>
            <translation>event 需要名称：event NAME [PAYLOAD]</translation>
        </message>
        <message>
            <source>ping wants one node: ping NODE [IP[:PORT]]</source>
            <translation>ping 需要一个节点：ping NODE [IP[:PORT]]</translation>
        </message>
        <message>
            <source>a tag is written KEY=VALUE, &quot;{0}&quot; is not</source>
            <translation>标签写作 KEY=VALUE，“{0}” 不是</translation>
        </message>
        <message>
            <source>tag wants at least one KEY=VALUE; KEY= removes a tag</source>
            <translation>tag 至少需要一个 KEY=VALUE；KEY= 表示移除标签</translation>
        </message>
        <message>
            <source>health takes no arguments</source>
            <translation>health 不带参数</translation>
        </message>
        <message>
            <source>verify wants: verify incoming|outgoing|both on|off</source>
            <translation>verify 的用法：verify incoming|outgoing|both on|off</translation>
        </message>
        <message>
            <source>keys wants: keys [list], or keys add|use|remove BASE64</source>
            <translation>keys 的用法：keys [list]，或 keys add|use|remove BASE64</translation>
        </message>
        <message>
            <source>the key is not base64</source>
            <translation>密钥不是 base64</translation>
        </message>
        <message>
            <source>nothing to do; help lists the commands</source>
            <translation>没有要执行的命令；help 列出所有命令</translation>
        </message>
        <message>
            <source>there is no command &quot;{0}&quot;; help lists them</source>
            <translation>没有命令 “{0}”；help 列出所有命令</translation>
        </message>
        <message>
            <source>peek wants one address: peek HOST[:PORT]</source>
            <translation>peek 需要一个地址：peek HOST[:PORT]</translation>
        </message>
        <message>
            <source>sweep wants at least one address: sweep HOST[:PORT] ...</source>
            <translation>sweep 至少需要一个地址：sweep HOST[:PORT] ...</translation>
        </message>
        <message>
            <source>tap wants on or off</source>
            <translation>tap 需要 on 或 off</translation>
        </message>
        <message>
            <source>links takes no arguments</source>
            <translation>links 不带参数</translation>
        </message>
        <message>
            <source>doctor wants an address: doctor HOST[:PORT] [NAME]</source>
            <translation>doctor 需要一个地址：doctor HOST[:PORT] [NAME]</translation>
        </message>
        <message>
            <source>stop takes no arguments</source>
            <translation>stop 不带参数</translation>
        </message>
        <message>
            <source>a quote is opened and never closed</source>
            <translation>引号没有闭合</translation>
        </message>
        <message>
            <source>the demo could not start: {0}</source>
            <translation>演示无法启动：{0}</translation>
        </message>
        <message>
            <source>the demo has no node {0}</source>
            <translation>演示中没有节点 {0}</translation>
        </message>
        <message>
            <source>{0} is already down</source>
            <translation>{0} 已经停止</translation>
        </message>
        <message>
            <source>{0} is running</source>
            <translation>{0} 正在运行</translation>
        </message>
        <message>
            <source>a gossip key is written in base64</source>
            <translation>Gossip 密钥用 base64 书写</translation>
        </message>
        <message>
            <source>{0}, line {1} is not</source>
            <translation>{0}，第 {1} 行不是</translation>
        </message>
        <message>
            <source>there is no key in it</source>
            <translation>其中没有密钥</translation>
        </message>
        <message>
            <source>the key file {0} cannot be read</source>
            <translation>无法读取密钥文件 {0}</translation>
        </message>
        <message>
            <source>the key file {0} has more than {1} bytes</source>
            <translation>密钥文件 {0} 超过 {1} 字节</translation>
        </message>
        <message>
            <source>the key file {0}: {1}</source>
            <translation>密钥文件 {0}：{1}</translation>
        </message>
        <message>
            <source>SWIMSCOPE_KEYS is set: {0}</source>
            <translation>已设置 SWIMSCOPE_KEYS：{0}</translation>
        </message>
        <message>
            <source>with these options the other run would be the same as this one</source>
            <translation>用这些选项，另一次运行将与本次相同</translation>
        </message>
        <message>
            <source>the lab was closed</source>
            <translation>实验室已关闭</translation>
        </message>
        <message>
            <source>the saved run does not come out as it did: its trace hash was {0} and is {1}</source>
            <translation>保存的运行结果与原来不同：轨迹哈希原为 {0}，现为 {1}</translation>
        </message>
        <message>
            <source>the saved run came out as it did, trace hash {0}</source>
            <translation>保存的运行结果与原来相同，轨迹哈希 {0}</translation>
        </message>
        <message>
            <source>given up on the way</source>
            <translation>中途放弃</translation>
        </message>
        <message>
            <source>the lab runs</source>
            <translation>实验室运行中</translation>
        </message>
        <message>
            <source>the lab stands still at {0}</source>
            <translation>实验室停在 {0}</translation>
        </message>
        <message>
            <source>the speed is between 0.1 and 100</source>
            <translation>速度须在 0.1 到 100 之间</translation>
        </message>
        <message>
            <source>the speed is set</source>
            <translation>速度已设定</translation>
        </message>
        <message>
            <source>nothing is being sought</source>
            <translation>没有正在进行的跳转</translation>
        </message>
        <message>
            <source>there is no node {0}</source>
            <translation>没有节点 {0}</translation>
        </message>
        <message>
            <source>there is no branch {0}</source>
            <translation>没有分支 {0}</translation>
        </message>
        <message>
            <source>the branch is called {0}</source>
            <translation>分支名为 {0}</translation>
        </message>
        <message>
            <source>the run is saved up to {0}</source>
            <translation>运行已保存到 {0}</translation>
        </message>
        <message>
            <source>a second run goes beside this one</source>
            <translation>另一次运行在旁边进行</translation>
        </message>
        <message>
            <source>nothing is compared</source>
            <translation>没有进行对比</translation>
        </message>
        <message>
            <source>an update is followed</source>
            <translation>正在跟随一项更新</translation>
        </message>
        <message>
            <source>the rumour &quot;{0}&quot; is told</source>
            <translation>已开始传播谣言 “{0}”</translation>
        </message>
        <message>
            <source>no update is followed</source>
            <translation>没有跟随任何更新</translation>
        </message>
        <message>
            <source>there is no such host or no such window</source>
            <translation>没有这样的主机或时间窗口</translation>
        </message>
        <message>
            <source>a chronicle is made</source>
            <translation>正在编写时空记录</translation>
        </message>
        <message>
            <source>no chronicle is made</source>
            <translation>没有编写时空记录</translation>
        </message>
        <message>
            <source>nobody runs at the viewpoint</source>
            <translation>观察视角处没有运行的节点</translation>
        </message>
        <message>
            <source>health score {0}</source>
            <translation>健康分 {0}</translation>
        </message>
        <message>
            <source>choose a node first: everybody cannot do that</source>
            <translation>请先选择一个节点：“所有节点”不能这样做</translation>
        </message>
        <message>
            <source>there is no node named {0}</source>
            <translation>没有名为 {0} 的节点</translation>
        </message>
        <message>
            <source>a saved run plays in a simulation, not in a live lab</source>
            <translation>保存的运行只能在模拟中播放，不能在实时实验室中播放</translation>
        </message>
        <message>
            <source>a live lab speaks plain or serf, not {0}</source>
            <translation>实时实验室使用 plain 或 serf，而不是 {0}</translation>
        </message>
        <message>
            <source>a script with times plays in a simulation; in a live lab it may only say how the cluster is made</source>
            <translation>带时间的脚本在模拟中播放；在实时实验室中，脚本只能说明集群如何建立</translation>
        </message>
        <message>
            <source>a live lab has at most {0} nodes of its own</source>
            <translation>实时实验室自己的节点最多 {0} 个</translation>
        </message>
        <message>
            <source>a lab has at most {0} nodes</source>
            <translation>实验室最多 {0} 个节点</translation>
        </message>
        <message>
            <source>Real nodes on real sockets, in real time. Other programs join at {0}, for example: {1}</source>
            <translation>真实套接字上的真实节点，实时运行。其他程序可通过 {0} 加入，例如：{1}</translation>
        </message>
        <message>
            <source>the message has arrived already: real wires are quicker than the picture, so give the links some latency to catch one</source>
            <translation>消息已经到达：真实线路比画面快，请先给链路加上延迟再去拦截</translation>
        </message>
        <message>
            <source>the message is not in the air any more</source>
            <translation>消息已不在途中</translation>
        </message>
        <message>
            <source>{0} is a program from outside: only whoever started it can stop it or tell it what to do; its traffic with the lab&apos;s nodes can be cut</source>
            <translation>{0} 是外部程序：只有启动它的人才能停止或指挥它；可以切断它与实验室节点之间的通信</translation>
        </message>
        <message>
            <source>{0} does not run</source>
            <translation>{0} 没有运行</translation>
        </message>
        <message>
            <source>{0} is stopped</source>
            <translation>{0} 已被暂停</translation>
        </message>
        <message>
            <source>what {0} and {1} say to each other does not pass through this program</source>
            <translation>{0} 与 {1} 之间的通信不经过本程序</translation>
        </message>
        <message>
            <source>the lab runs, in real time</source>
            <translation>实验室实时运行中</translation>
        </message>
        <message>
            <source>this lab runs in real time, which cannot be stopped; single nodes can be paused</source>
            <translation>本实验室实时运行，时间不能停止；可以暂停单个节点</translation>
        </message>
        <message>
            <source>{0} is a program from outside: nobody but itself knows what it believes</source>
            <translation>{0} 是外部程序：只有它自己知道它的看法</translation>
        </message>
        <message>
            <source>nothing is shown</source>
            <translation>没有显示任何内容</translation>
        </message>
        <message>
            <source>there is a node named {0} already</source>
            <translation>已有名为 {0} 的节点</translation>
        </message>
        <message>
            <source>a name conflict can be made in a simulation only</source>
            <translation>名称冲突只能在模拟中制造</translation>
        </message>
        <message>
            <source>Left the cluster.</source>
            <translation>已离开集群。</translation>
        </message>
        <message>
            <source>a node name has at most {0} bytes, this one has {1}</source>
            <translation>节点名称最多 {0} 字节，这个有 {1} 字节</translation>
        </message>
        <message>
            <source>a node name is printable text on one line</source>
            <translation>节点名称须是一行可打印的文本</translation>
        </message>
        <message>
            <source>there is no dialect &quot;{0}&quot;; the dialects are plain and serf</source>
            <translation>没有方言 “{0}”；方言有 plain 和 serf</translation>
        </message>
        <message>
            <source>metadata has at most 512 bytes, this has {0}</source>
            <translation>元数据最多 512 字节，这里有 {0} 字节</translation>
        </message>
        <message>
            <source>tags are written into the metadata: give tags or metadata, not both</source>
            <translation>标签写入元数据：请只给出标签或元数据之一</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is not an address to join, {1}; write HOST, HOST:PORT or NAME/HOST:PORT</source>
            <translation>“{0}” 不是可加入的地址，{1}；请写作 HOST、HOST:PORT 或 NAME/HOST:PORT</translation>
        </message>
        <message>
            <source>a demo has at most {0} nodes</source>
            <translation>演示最多 {0} 个节点</translation>
        </message>
        <message>
            <source>the bind address is wrong: {0}</source>
            <translation>绑定地址有误：{0}</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; names no address</source>
            <translation>“{0}” 没有写明地址</translation>
        </message>
        <message>
            <source>the advertise address is wrong: {0}</source>
            <translation>通告地址有误：{0}</translation>
        </message>
        <message>
            <source>the advertise address must be one that peers can dial, {0} is not</source>
            <translation>通告地址必须能被对方拨通，{0} 不能</translation>
        </message>
        <message>
            <source>a port is a number from 0 to 65535, &quot;{0}&quot; is not</source>
            <translation>端口是 0 到 65535 的数字，“{0}” 不是</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is not an IP address</source>
            <translation>“{0}” 不是 IP 地址</translation>
        </message>
        <message>
            <source>a gossip key has 16, 24 or 32 bytes, this one has {0}</source>
            <translation>Gossip 密钥为 16、24 或 32 字节，这个有 {0} 字节</translation>
        </message>
        <message>
            <source>a label has at most 255 bytes, this one has {0}</source>
            <translation>标签（label）最多 255 字节，这个有 {0} 字节</translation>
        </message>
        <message>
            <source>there is nothing to leave: nobody was told of us</source>
            <translation>无需离开：没有谁知道我们</translation>
        </message>
        <message>
            <source>watching begins at a member: give at least one address</source>
            <translation>观察从一个成员开始：请至少给出一个地址</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is not an address to read from, {1}; write HOST or HOST:PORT</source>
            <translation>“{0}” 不是可读取的地址，{1}；请写作 HOST 或 HOST:PORT</translation>
        </message>
        <message>
            <source>there is no dialect &quot;{0}&quot; to read; they are auto, plain, serf and alertmanager</source>
            <translation>没有可读取的方言 “{0}”；可选 auto、plain、serf 和 alertmanager</translation>
        </message>
        <message>
            <source>the memberlist protocol is 1 to 5</source>
            <translation>memberlist 协议版本为 1 到 5</translation>
        </message>
        <message>
            <source>the time between two rounds cannot be less than nothing</source>
            <translation>两轮之间的时间不能小于零</translation>
        </message>
        <message>
            <source>the advertise address must be one that members can reach, {0} is not</source>
            <translation>通告地址必须是成员能到达的，{0} 不是</translation>
        </message>
        <message>
            <source>there is no host {0}</source>
            <translation>没有主机 {0}</translation>
        </message>
        <message>
            <source>a cluster has at most {0} hosts</source>
            <translation>集群最多 {0} 台主机</translation>
        </message>
        <message>
            <source>there is a host named {0} already</source>
            <translation>已有名为 {0} 的主机</translation>
        </message>
        <message>
            <source>an option is one word, and so is its value</source>
            <translation>选项是一个词，它的值也是一个词</translation>
        </message>
        <message>
            <source>say which option shall be different</source>
            <translation>请说明哪个选项不同</translation>
        </message>
        <message>
            <source>the text of a message is one line here</source>
            <translation>此处消息文本只能是一行</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; cannot be written down: {1}</source>
            <translation>“{0}” 无法记录：{1}</translation>
        </message>
        <message>
            <source>it reads differently</source>
            <translation>读回来不一样</translation>
        </message>
        <message>
            <source>this run has been poked {0} times, which is all it remembers</source>
            <translation>这次运行已被干预 {0} 次，这是它能记住的上限</translation>
        </message>
        <message>
            <source>a message can only be delayed by more than nothing</source>
            <translation>消息的延迟必须大于零</translation>
        </message>
        <message>
            <source>message {0} is not in the air any more</source>
            <translation>消息 {0} 已不在途中</translation>
        </message>
        <message>
            <source>line {0}: {1}</source>
            <translation>第 {0} 行：{1}</translation>
        </message>
        <message>
            <source>a lab remembers {0} branches</source>
            <translation>实验室最多记住 {0} 个分支</translation>
        </message>
        <message>
            <source>nothing has been done here that could be undone</source>
            <translation>这里没有可撤销的操作</translation>
        </message>
        <message>
            <source>nothing has been undone that could be done again</source>
            <translation>没有可重做的操作</translation>
        </message>
        <message>
            <source>the name of a branch is one line</source>
            <translation>分支名称须是一行文本</translation>
        </message>
        <message>
            <source>no seed was given</source>
            <translation>没有给出种子</translation>
        </message>
        <message>
            <source>no seed could be joined: {0}</source>
            <translation>没有种子可以加入：{0}</translation>
        </message>
        <message>
            <source>joined through {0} ({1} known there)</source>
            <translation>已通过 {0} 加入（那里知道 {1}）</translation>
        </message>
        <message>
            <source>{0}; failed: {1}</source>
            <translation>{0}；失败：{1}</translation>
        </message>
        <message numerus="yes">
            <source>{0} nodes</source>
            <translation>
                <numerusform>{0} 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>no response from {0}</source>
            <translation>{0} 没有应答</translation>
        </message>
        <message>
            <source>the node has not been started</source>
            <translation>节点尚未启动</translation>
        </message>
        <message>
            <source>retold {0}</source>
            <translation>已转告 {0}</translation>
        </message>
        <message>
            <source>left; the others have been told</source>
            <translation>已离开；已告知其他节点</translation>
        </message>
        <message>
            <source>announced with incarnation {0}</source>
            <translation>已以 Incarnation 编号 {0} 宣布</translation>
        </message>
        <message>
            <source>dropped from the full queue after it was retold {0}</source>
            <translation>转告 {0} 后被挤出已满的队列</translation>
        </message>
        <message>
            <source>spent: retold {0}</source>
            <translation>传播完毕：已转告 {0}</translation>
        </message>
        <message>
            <source>left, but the timeout came before the others were all told</source>
            <translation>已离开，但在告知所有节点之前就超时了</translation>
        </message>
        <message>
            <source>announced, but the timeout came before the others were all told</source>
            <translation>已宣布，但在告知所有节点之前就超时了</translation>
        </message>
        <message>
            <source>left; there was nobody else to tell</source>
            <translation>已离开；没有其他节点需要告知</translation>
        </message>
        <message>
            <source>we have left; nothing about us is announced any more</source>
            <translation>我们已离开；不再宣布与我们有关的任何消息</translation>
        </message>
        <message>
            <source>updated; there is nobody else to tell</source>
            <translation>已更新；没有其他节点需要告知</translation>
        </message>
        <message>
            <source>{0} bytes do not fit a datagram, which takes {1}; send it by stream</source>
            <translation>{0} 字节放不进一个数据报（最多 {1} 字节）；请用流发送</translation>
        </message>
        <message>
            <source>{0} announces an address that cannot be used</source>
            <translation>{0} 宣布的地址无法使用</translation>
        </message>
        <message>
            <source>sent to {0}, {1} bytes as a datagram; nobody confirms its arrival</source>
            <translation>已用数据报发往 {0}，{1} 字节；到达与否无人确认</translation>
        </message>
        <message>
            <source>{0}; it is larger than the {1} bytes that networks carry in one piece</source>
            <translation>{0}；它超过了网络整块传送的 {1} 字节</translation>
        </message>
        <message>
            <source>not sent to {0}: names are required, and the message gives none</source>
            <translation>未发往 {0}：要求写明名称，而消息没有</translation>
        </message>
        <message>
            <source>{0} bytes are more than the {1} that a peer takes in one message</source>
            <translation>{0} 字节超过了对方单条消息的上限 {1} 字节</translation>
        </message>
        <message>
            <source>{0} bytes do not fit a gossip packet, which takes {1}; send it by stream instead</source>
            <translation>{0} 字节放不进一个 Gossip 数据包（最多 {1} 字节）；请改用流发送</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>已排队</translation>
        </message>
        <message>
            <source>queued; there is nobody else to tell yet</source>
            <translation>已排队；目前没有其他节点可告知</translation>
        </message>
        <message>
            <source>the cluster is not encrypted, and a first key would cut us off; switch verification off in both directions before</source>
            <translation>集群未加密，第一个密钥会把我们隔离；请先关闭两个方向的校验</translation>
        </message>
        <message>
            <source>the cluster is not encrypted</source>
            <translation>集群未加密</translation>
        </message>
        <message>
            <source>the key can now be used</source>
            <translation>密钥现在可以使用</translation>
        </message>
        <message>
            <source>the key was not added: {0}</source>
            <translation>密钥未添加：{0}</translation>
        </message>
        <message>
            <source>the key is now the primary</source>
            <translation>密钥现在是主密钥</translation>
        </message>
        <message>
            <source>the key was not made primary: {0}</source>
            <translation>密钥未能设为主密钥：{0}</translation>
        </message>
        <message>
            <source>the key is gone</source>
            <translation>密钥已移除</translation>
        </message>
        <message>
            <source>the key was not removed: {0}</source>
            <translation>密钥未移除：{0}</translation>
        </message>
        <message numerus="yes">
            <source>{0} times</source>
            <translation>
                <numerusform>{0} 次</numerusform>
            </translation>
        </message>
        <message>
            <source>we have left; a node that left joins again only by a new start</source>
            <translation>我们已离开；离开的节点只有重新启动才能再次加入</translation>
        </message>
        <message>
            <source>the ping to {0} could not be sent: {1}</source>
            <translation>发往 {0} 的 ping 无法发送：{1}</translation>
        </message>
        <message>
            <source>answer from {0}</source>
            <translation>{0} 已应答</translation>
        </message>
        <message>
            <source>the peer closed the stream cleanly</source>
            <translation>对方正常关闭了流</translation>
        </message>
        <message>
            <source>but the peer did not close the stream within {0}, so it may not have read it</source>
            <translation>但对方没有在 {0} 内关闭流，因此可能没有读取</translation>
        </message>
        <message>
            <source>not delivered to {0}: {1}</source>
            <translation>未送达 {0}：{1}</translation>
        </message>
        <message>
            <source>written to {0}, {1} bytes; {2}</source>
            <translation>已写入 {0}，{1} 字节；{2}</translation>
        </message>
        <message>
            <source>the protocol version must be 1 to 5 and inside the announced range</source>
            <translation>协议版本必须为 1 到 5，且在宣布的范围内</translation>
        </message>
        <message>
            <source>the delegate version must be inside the announced range</source>
            <translation>委托版本必须在宣布的范围内</translation>
        </message>
        <message>
            <source>the TCP timeout must be longer than nothing</source>
            <translation>TCP 超时必须大于零</translation>
        </message>
        <message>
            <source>the probe timeout must be longer than nothing</source>
            <translation>探测超时必须大于零</translation>
        </message>
        <message>
            <source>an interval must not be negative; 0 switches it off</source>
            <translation>间隔不能为负；0 表示关闭</translation>
        </message>
        <message>
            <source>the retransmit multiplier must be 1 to 100</source>
            <translation>重传倍数必须为 1 到 100</translation>
        </message>
        <message>
            <source>the suspicion multipliers must be 1 to 100</source>
            <translation>怀疑倍数必须为 1 到 100</translation>
        </message>
        <message>
            <source>the awareness multiplier must be 1 to 1000</source>
            <translation>健康感知倍数必须为 1 到 1000</translation>
        </message>
        <message>
            <source>indirect checks and gossip nodes must be at most {0}</source>
            <translation>间接探测数与 Gossip 节点数最多为 {0}</translation>
        </message>
        <message>
            <source>the UDP buffer size must be 256 to 65507 bytes</source>
            <translation>UDP 缓冲区大小必须为 256 到 65507 字节</translation>
        </message>
        <message>
            <source>the node needs a name</source>
            <translation>节点需要名称</translation>
        </message>
        <message>
            <source>the node name must be at most 255 bytes long</source>
            <translation>节点名称最长 255 字节</translation>
        </message>
        <message>
            <source>the advertised address must be an IPv4 or IPv6 address</source>
            <translation>通告地址必须是 IPv4 或 IPv6 地址</translation>
        </message>
        <message>
            <source>the advertised address must be one that others can reach</source>
            <translation>通告地址必须是其他节点能到达的</translation>
        </message>
        <message>
            <source>the advertised port must not be 0</source>
            <translation>通告端口不能为 0</translation>
        </message>
        <message>
            <source>the advertised address {0} is not in the list of allowed addresses</source>
            <translation>通告地址 {0} 不在允许的地址列表中</translation>
        </message>
        <message>
            <source>Node &apos;{0}&apos; delegate protocol version ({1}) is incompatible: [{2}, {3}]</source>
            <translation>节点 “{0}” 的委托协议版本（{1}）不兼容：[{2}, {3}]</translation>
        </message>
        <message>
            <source>Node &apos;{0}&apos; protocol version ({1}) is incompatible: [{2}, {3}]</source>
            <translation>节点 “{0}” 的协议版本（{1}）不兼容：[{2}, {3}]</translation>
        </message>
        <message>
            <source>too many contacts are being examined: wait for those</source>
            <translation>正在检查的联系过多：请等它们完成</translation>
        </message>
        <message>
            <source>stopped before there was a verdict</source>
            <translation>在得出结论之前已停止</translation>
        </message>
        <message>
            <source>fewer than two living members are known: peek or sweep first</source>
            <translation>已知的存活成员不足两个：请先 peek 或 sweep</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>a sweep begins somewhere: no seed was given</source>
            <translation>巡查要从某处开始：没有给出种子</translation>
        </message>
        <message>
            <source>{0} after {1}</source>
            <translation>{0}，经过 {1}</translation>
        </message>
        <message numerus="yes">
            <source>{0} rounds</source>
            <translation>
                <numerusform>{0} 轮</numerusform>
            </translation>
        </message>
        <message>
            <source>no member can ping us: say at which address and port we can be reached</source>
            <translation>没有成员能 ping 我们：请说明我们可被到达的地址和端口</translation>
        </message>
        <message>
            <source>another tap takes over</source>
            <translation>由另一个 tap 接替</translation>
        </message>
        <message>
            <source>this watcher can not do that</source>
            <translation>这个观察者不能这样做</translation>
        </message>
        <message>
            <source>a key ring with keys needs a primary key</source>
            <translation>有密钥的密钥环需要主密钥</translation>
        </message>
        <message>
            <source>the requested key is not in the key ring</source>
            <translation>所请求的密钥不在密钥环中</translation>
        </message>
        <message>
            <source>the primary key cannot be removed</source>
            <translation>主密钥不能移除</translation>
        </message>
        <message>
            <source>this lab runs on real sockets in real time: it cannot be stepped, rewound, sped up, branched, compared or saved; a simulation can</source>
            <translation>本实验室在真实套接字上实时运行：不能单步、回退、加速、分支、对比或保存；模拟可以</translation>
        </message>
        <message>
            <source>a node of a live lab cannot be told that</source>
            <translation>不能对实时实验室的节点这样做</translation>
        </message>
        <message>
            <source>the ack carries no coordinate of a known version</source>
            <translation>应答未携带已知版本的坐标</translation>
        </message>
        <message>
            <source>the coordinate is damaged</source>
            <translation>坐标已损坏</translation>
        </message>
        <message>
            <source>the Serf {0} is damaged</source>
            <translation>Serf {0} 已损坏</translation>
        </message>
        <message>
            <source>the payload is no Serf key request</source>
            <translation>载荷不是 Serf 密钥请求</translation>
        </message>
        <message>
            <source>the Serf key request is damaged</source>
            <translation>Serf 密钥请求已损坏</translation>
        </message>
        <message>
            <source>the payload is no Serf key response</source>
            <translation>载荷不是 Serf 密钥响应</translation>
        </message>
        <message>
            <source>the Serf key response is damaged</source>
            <translation>Serf 密钥响应已损坏</translation>
        </message>
        <message>
            <source>the user state is no Serf state</source>
            <translation>用户状态不是 Serf 状态</translation>
        </message>
        <message>
            <source>the Serf state is damaged</source>
            <translation>Serf 状态已损坏</translation>
        </message>
        <message>
            <source>already leaving</source>
            <translation>已在离开</translation>
        </message>
        <message>
            <source>a host name has 1 to 253 characters</source>
            <translation>主机名为 1 到 253 个字符</translation>
        </message>
        <message>
            <source>each part of a host name has 1 to 63 characters</source>
            <translation>主机名的每一段为 1 到 63 个字符</translation>
        </message>
        <message>
            <source>the DNS server answered something else</source>
            <translation>DNS 服务器答非所问</translation>
        </message>
        <message>
            <source>the DNS server answered with error {0}</source>
            <translation>DNS 服务器返回错误 {0}</translation>
        </message>
        <message>
            <source>the answer of the DNS server is cut off</source>
            <translation>DNS 服务器的应答被截断</translation>
        </message>
        <message>
            <source>the program does not read</source>
            <translation>程序没有读取</translation>
        </message>
        <message>
            <source>too much of the stream waits</source>
            <translation>流中积压过多</translation>
        </message>
        <message>
            <source>the connection was not answered in time</source>
            <translation>连接未在规定时间内得到应答</translation>
        </message>
        <message>
            <source>there is no thread to ask on</source>
            <translation>没有可用于查询的线程</translation>
        </message>
        <message>
            <source>the name {0} could not be found</source>
            <translation>找不到名称 {0}</translation>
        </message>
        <message>
            <source>the name {0} could not be found: {1}</source>
            <translation>找不到名称 {0}：{1}</translation>
        </message>
        <message>
            <source>{0} is in use by another program</source>
            <translation>{0} 正被其他程序使用</translation>
        </message>
        <message>
            <source>{0} is not an address of this computer</source>
            <translation>{0} 不是本机的地址</translation>
        </message>
        <message>
            <source>port {0} needs more privileges than this program has</source>
            <translation>端口 {0} 需要的权限高于本程序所有</translation>
        </message>
        <message>
            <source>{0} cannot be listened on: {1}</source>
            <translation>无法在 {0} 上监听：{1}</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>连接被拒绝</translation>
        </message>
        <message>
            <source>Connection timed out</source>
            <translation>连接超时</translation>
        </message>
        <message>
            <source>Connection reset by peer</source>
            <translation>连接被对方重置</translation>
        </message>
        <message>
            <source>Broken pipe</source>
            <translation>管道已断开</translation>
        </message>
        <message>
            <source>No route to host</source>
            <translation>没有到主机的路由</translation>
        </message>
        <message>
            <source>Network is unreachable</source>
            <translation>网络不可达</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>权限不足</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>操作不被允许</translation>
        </message>
        <message>
            <source>Message too long</source>
            <translation>消息过长</translation>
        </message>
        <message>
            <source>{0} is not an address that can be dialled</source>
            <translation>{0} 不是可以连接的地址</translation>
        </message>
        <message>
            <source>the peer reads too slowly</source>
            <translation>对方读取过慢</translation>
        </message>
        <message>
            <source>{0} cannot be reached from an address of another family</source>
            <translation>无法从另一地址族的地址到达 {0}</translation>
        </message>
        <message>
            <source>the send buffer is full</source>
            <translation>发送缓冲区已满</translation>
        </message>
        <message>
            <source>an Alertmanager record is cut off</source>
            <translation>一条 Alertmanager 记录被截断</translation>
        </message>
        <message>
            <source>an Alertmanager record is damaged</source>
            <translation>一条 Alertmanager 记录已损坏</translation>
        </message>
        <message>
            <source>the message is no Alertmanager part</source>
            <translation>消息不是 Alertmanager 的分片</translation>
        </message>
        <message>
            <source>the state is no Alertmanager state</source>
            <translation>状态不是 Alertmanager 状态</translation>
        </message>
        <message>
            <source>the Alertmanager state has too many parts</source>
            <translation>Alertmanager 状态的分片过多</translation>
        </message>
        <message>
            <source>the message has no Swimscope marker</source>
            <translation>消息没有 Swimscope 标记</translation>
        </message>
        <message>
            <source>the Swimscope envelope is damaged</source>
            <translation>Swimscope 信封已损坏</translation>
        </message>
        <message>
            <source>We listen on every address, and tell peers to dial {0}; an advertise address would choose another one ({1}).</source>
            <translation>本机在所有地址上监听，并告知其他节点连接 {0}；可用通告地址另选一个（{1}）。</translation>
        </message>
        <message>
            <source>Peers are told to dial {0}, which only programs on this computer can, although we listen for others too.</source>
            <translation>其他节点被告知连接 {0}，而只有本机上的程序能做到，尽管我们也为外部监听。</translation>
        </message>
        <message>
            <source>This computer has no network address, so only programs on it can reach us at {0}.</source>
            <translation>本机没有网络地址，因此只有本机上的程序能通过 {0} 到达我们。</translation>
        </message>
        <message>
            <source>{0} is a public address and no gossip key is set: anybody can read along and join.</source>
            <translation>{0} 是公网地址，且未设置 Gossip 密钥：任何人都能旁读并加入。</translation>
        </message>
        <message>
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>health score 0 (healthy)</source>
            <translation>健康分 0（健康）</translation>
        </message>
        <message>
            <source>health score {0} of {1} (this node misses answers and waits longer for them)</source>
            <translation>健康分 {0}/{1}（本节点漏收应答，因而等待更久）</translation>
        </message>
        <message numerus="yes">
            <source>{0} members: {1}</source>
            <translation>
                <numerusform>{0} 个成员：{1}</numerusform>
            </translation>
        </message>
        <message>
            <source>kill wants one node of the demo: kill NODE</source>
            <translation>kill 需要演示中的一个节点：kill NODE</translation>
        </message>
        <message>
            <source>restart wants one node of the demo: restart NODE</source>
            <translation>restart 需要演示中的一个节点：restart NODE</translation>
        </message>
        <message>
            <source>stepped</source>
            <translation>已单步</translation>
        </message>
        <message>
            <source>at {0}</source>
            <translation>位于 {0}</translation>
        </message>
        <message>
            <source>behind {0} events</source>
            <translation>位于第 {0} 个事件之后</translation>
        </message>
        <message>
            <source>seen from everybody</source>
            <translation>从所有节点观察</translation>
        </message>
        <message>
            <source>seen from {0}</source>
            <translation>从 {0} 观察</translation>
        </message>
        <message>
            <source>on the branch {0}</source>
            <translation>位于分支 {0}</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>done again</source>
            <translation>已重做</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>已显示</translation>
        </message>
        <message>
            <source>a simulated node cannot do that</source>
            <translation>模拟节点做不到这一点</translation>
        </message>
        <message>
            <source>Still alone: {0}; trying again in {1} s.</source>
            <translation>仍然孤立：{0}；{1} 秒后重试。</translation>
        </message>
        <message>
            <source>no seed answered</source>
            <translation>没有种子应答</translation>
        </message>
        <message>
            <source>{0} announces {1}, which nobody can dial; it needs an advertise address.</source>
            <translation>{0} 通告 {1}，谁都无法连接；它需要一个通告地址。</translation>
        </message>
        <message>
            <source>We announce {0}, but {1} is at {2}: it cannot dial us unless it runs on this computer.</source>
            <translation>本机通告 {0}，而 {1} 位于 {2}：除非它就在本机上运行，否则无法连接我们。</translation>
        </message>
        <message>
            <source>{0} announces the loopback address {1}: only programs on its own computer can dial it.</source>
            <translation>{0} 通告的是回环地址 {1}：只有它自己那台机器上的程序能连接。</translation>
        </message>
        <message>
            <source>A push/pull took {0} MiB; above {1} MiB an encrypted one is refused.</source>
            <translation>一次推拉同步用了 {0} MiB；超过 {1} MiB 的加密同步会被拒绝。</translation>
        </message>
        <message>
            <source>The kernel threw away {0} datagrams for us; the health command shows how many it becomes.</source>
            <translation>内核丢弃了发给我们的 {0} 个数据报；health 命令会显示累计数量。</translation>
        </message>
        <message>
            <source>a watching session joins nothing and sends no message: connect by Join for that</source>
            <translation>观察会话不加入集群，也不发送消息：如需如此请以“加入”方式连接</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>已消失</translation>
        </message>
        <message>
            <source>{0} of {1} nodes list exactly those that run</source>
            <translation>{1} 个节点中有 {0} 个的成员表恰好等于正在运行的节点</translation>
        </message>
        <message>
            <source>for {0} {1} is {2}, not {3}</source>
            <translation>在 {0} 看来，{1} 是{2}，而不是{3}</translation>
        </message>
        <message>
            <source>nobody ever called {0} {1}</source>
            <translation>从未有谁称 {0} 为{1}</translation>
        </message>
        <message>
            <source>{0} called {1} {2}</source>
            <translation>{0} 曾称 {1} 为{2}</translation>
        </message>
        <message>
            <source>{0} knows other metadata of {1}</source>
            <translation>{0} 所知的 {1} 的元数据不同</translation>
        </message>
        <message>
            <source>{0} did not get &quot;{1}&quot;</source>
            <translation>{0} 没有收到“{1}”</translation>
        </message>
        <message numerus="yes">
            <source>{0} deaths of running nodes were declared</source>
            <translation>
                <numerusform>有 {0} 次把正在运行的节点宣告为失效</numerusform>
            </translation>
        </message>
        <message>
            <source>host not found</source>
            <translation>找不到主机</translation>
        </message>
        <message>
            <source>&quot;{0}&quot;: {1}</source>
            <translation>“{0}”：{1}</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; has no such place in this run</source>
            <translation>这次运行中没有“{0}”所在的位置</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>a key is added, used or removed: key add, key use, key remove</source>
            <translation>密钥可以添加、启用或移除：key add、key use、key remove</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is nothing that can be done</source>
            <translation>“{0}”不是可以做的事</translation>
        </message>
        <message>
            <source>what happens</source>
            <translation>要发生的事</translation>
        </message>
        <message>
            <source>one poke is about one host</source>
            <translation>一次操作只针对一个主机</translation>
        </message>
        <message>
            <source>the serial number of a message</source>
            <translation>消息的序号</translation>
        </message>
        <message>
            <source>a number of events</source>
            <translation>事件数</translation>
        </message>
        <message>
            <source>a hash</source>
            <translation>哈希值</translation>
        </message>
        <message>
            <source>a hash is 16 hexadecimal digits</source>
            <translation>哈希值为 16 位十六进制数字</translation>
        </message>
        <message>
            <source>a saved run is at most 4 MiB</source>
            <translation>保存的运行最大 4 MiB</translation>
        </message>
        <message>
            <source>a saved run begins with &quot;{0}&quot;</source>
            <translation>保存的运行以“{0}”开头</translation>
        </message>
        <message>
            <source>the line &quot;script&quot; is missing, with the script below it</source>
            <translation>缺少“script”行及其下方的脚本</translation>
        </message>
        <message>
            <source>a number of nodes</source>
            <translation>节点数</translation>
        </message>
        <message>
            <source>a cluster has 1 to {0} nodes</source>
            <translation>一个集群有 1 到 {0} 个节点</translation>
        </message>
        <message>
            <source>a seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>no line of a saved run begins with &quot;{0}&quot;</source>
            <translation>保存的运行中没有以“{0}”开头的行</translation>
        </message>
        <message>
            <source>a run is poked at most {0} times</source>
            <translation>一次运行最多可操作 {0} 次</translation>
        </message>
        <message>
            <source>pokes stand in the order in which they were done</source>
            <translation>操作须按执行的先后排列</translation>
        </message>
        <message>
            <source>above this line &quot;hash&quot; is missing</source>
            <translation>此行上方缺少“hash”</translation>
        </message>
        <message>
            <source>above this line &quot;end&quot; is missing</source>
            <translation>此行上方缺少“end”</translation>
        </message>
        <message>
            <source>the script is longer than a megabyte</source>
            <translation>脚本超过一兆字节</translation>
        </message>
        <message>
            <source>a word</source>
            <translation>单词</translation>
        </message>
        <message>
            <source>a cluster starts cold or converged</source>
            <translation>集群以 cold 或 converged 方式启动</translation>
        </message>
        <message>
            <source>the timings are lan, wan and local</source>
            <translation>时序有 lan、wan 和 local</translation>
        </message>
        <message>
            <source>no line begins with &quot;{0}&quot;</source>
            <translation>没有以“{0}”开头的行</translation>
        </message>
        <message>
            <source>a caption says when: caption at 5s TEXT</source>
            <translation>字幕要写明时间：caption at 5s TEXT</translation>
        </message>
        <message>
            <source>a question says when: question at 5s TEXT</source>
            <translation>问题要写明时间：question at 5s TEXT</translation>
        </message>
        <message>
            <source>a choice stands below its question</source>
            <translation>选项要写在其问题下方</translation>
        </message>
        <message>
            <source>the name of an option</source>
            <translation>选项名称</translation>
        </message>
        <message>
            <source>there is no option &quot;{0}&quot;</source>
            <translation>没有选项“{0}”</translation>
        </message>
        <message>
            <source>links have latency, loss, duplicate and reorder</source>
            <translation>链路可设 latency、loss、duplicate 和 reorder</translation>
        </message>
        <message>
            <source>false-deaths are limited: false-deaths at-most 0</source>
            <translation>误判失效要写上限：false-deaths at-most 0</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>metadata</source>
            <translation>元数据</translation>
        </message>
        <message>
            <source>&quot;gone&quot; can only be claimed of the present</source>
            <translation>“gone”只能用于断言当下</translation>
        </message>
        <message>
            <source>here {0} is missing</source>
            <translation>此处缺少{0}</translation>
        </message>
        <message>
            <source>a text is missing</source>
            <translation>缺少文本</translation>
        </message>
        <message>
            <source>a time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is no time such as 500ms, 90s or 5m</source>
            <translation>“{0}”不是时间；例如 500ms、90s 或 5m</translation>
        </message>
        <message>
            <source>a share</source>
            <translation>比例</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is no share such as 5%</source>
            <translation>“{0}”不是比例；例如 5%</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is not {1}</source>
            <translation>“{0}”不是{1}</translation>
        </message>
        <message>
            <source>a latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is no latency such as 5ms, 1ms..5ms or 5ms~40%</source>
            <translation>“{0}”不是延迟；例如 5ms、1ms..5ms 或 5ms~40%</translation>
        </message>
        <message>
            <source>a node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>there is no node &quot;{0}&quot;</source>
            <translation>没有节点“{0}”</translation>
        </message>
        <message>
            <source>a node is missing</source>
            <translation>缺少节点</translation>
        </message>
        <message>
            <source>a key in hexadecimal</source>
            <translation>十六进制密钥</translation>
        </message>
        <message>
            <source>a key is 16, 24 or 32 bytes in hexadecimal</source>
            <translation>密钥是十六进制写的 16、24 或 32 字节</translation>
        </message>
        <message>
            <source>a state</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is none of alive, suspect, dead, left, gone</source>
            <translation>“{0}”不是 alive、suspect、dead、left、gone 之一</translation>
        </message>
        <message>
            <source>&quot;{0}&quot; is too much here</source>
            <translation>此处多了“{0}”</translation>
        </message>
        <message>
            <source>yes or no is missing</source>
            <translation>缺少 yes 或 no</translation>
        </message>
        <message>
            <source>connection timed out</source>
            <translation>连接超时</translation>
        </message>
        <message>
            <source>connection reset by peer</source>
            <translation>连接被对方重置</translation>
        </message>
        <message>
            <source>connection refused</source>
            <translation>连接被拒绝</translation>
        </message>
        <message>
            <source>wrong key: {0} is encrypted with a key that we do not have</source>
            <translation>密钥不对：{0} 所用的加密密钥我们没有</translation>
        </message>
        <message>
            <source>{0} is encrypted, and we have no key</source>
            <translation>{0} 已加密，而我们没有密钥</translation>
        </message>
        <message>
            <source>{0} is not encrypted, but we have a key</source>
            <translation>{0} 未加密，而我们设有密钥</translation>
        </message>
        <message>
            <source>{0} belongs to a cluster with another label</source>
            <translation>{0} 属于标签（label）不同的集群</translation>
        </message>
        <message>
            <source>{0} closed the connection without an answer (another label, or no memberlist?)</source>
            <translation>{0} 未作应答就关闭了连接（标签不同，或不是 memberlist？）</translation>
        </message>
        <message>
            <source>{0} closed the connection in the middle of its message</source>
            <translation>{0} 在消息中途关闭了连接</translation>
        </message>
        <message>
            <source>{0} sent something unreadable: {1}</source>
            <translation>{0} 发来无法读取的内容：{1}</translation>
        </message>
        <message>
            <source>could not reach {0}: {1}</source>
            <translation>无法到达 {0}：{1}</translation>
        </message>
        <message>
            <source>the connection with {0} broke: {1}</source>
            <translation>与 {0} 的连接中断：{1}</translation>
        </message>
        <message>
            <source>{0} further seeds: only {1} are tried at once</source>
            <translation>另有 {0} 个种子：一次只尝试 {1} 个</translation>
        </message>
        <message>
            <source>names are required, so write it as NAME/HOST:PORT</source>
            <translation>要求写明名称，请写成 NAME/HOST:PORT</translation>
        </message>
        <message>
            <source>it is our own address</source>
            <translation>这是本机自己的地址</translation>
        </message>
        <message>
            <source>no address</source>
            <translation>没有地址</translation>
        </message>
        <message>
            <source>the name has no address</source>
            <translation>该名称没有地址</translation>
        </message>
        <message>
            <source>our metadata of {0} bytes was cut to the {1} that a node may announce</source>
            <translation>本机 {0} 字节的元数据已截短为节点可通告的 {1} 字节</translation>
        </message>
        <message>
            <source>alive about &apos;{0}&apos; with unusable versions ({1})</source>
            <translation>关于“{0}”的 alive 所带版本不可用（{1}）</translation>
        </message>
        <message>
            <source>&apos;{0}&apos; was refused: {1}</source>
            <translation>“{0}”被拒绝：{1}</translation>
        </message>
        <message>
            <source>its name is too long</source>
            <translation>其名称过长</translation>
        </message>
        <message>
            <source>its metadata is too long</source>
            <translation>其元数据过长</translation>
        </message>
        <message>
            <source>the table holds too many bytes</source>
            <translation>成员表占用字节过多</translation>
        </message>
        <message>
            <source>it announces no versions</source>
            <translation>它未声明版本</translation>
        </message>
        <message>
            <source>&apos;{0}&apos; was refused: {1} is not an allowed address</source>
            <translation>“{0}”被拒绝：{1} 不在允许的地址之列</translation>
        </message>
        <message>
            <source>&apos;{0}&apos; was refused: the table is full</source>
            <translation>“{0}”被拒绝：成员表已满</translation>
        </message>
        <message>
            <source>accusation of &apos;{0}&apos; by a name of {1} bytes</source>
            <translation>对“{0}”的指控来自一个长达 {1} 字节的名称</translation>
        </message>
        <message>
            <source>plaintext is refused</source>
            <translation>拒收明文</translation>
        </message>
        <message>
            <source>plaintext is accepted</source>
            <translation>接受明文</translation>
        </message>
        <message>
            <source>what we send is encrypted</source>
            <translation>所发内容加密</translation>
        </message>
        <message>
            <source>what we send is not encrypted</source>
            <translation>所发内容不加密</translation>
        </message>
        <message>
            <source>{0}, {1}, once there is a key</source>
            <translation>{0}，{1}，待有密钥之后生效</translation>
        </message>
        <message>
            <source>&apos;{0}&apos; has an address of {1} bytes</source>
            <translation>“{0}”的地址长 {1} 字节</translation>
        </message>
        <message>
            <source>not a message for a packet</source>
            <translation>不是数据包中应有的消息</translation>
        </message>
        <message>
            <source>packet dropped, {0}: {1}</source>
            <translation>数据包已丢弃，{0}：{1}</translation>
        </message>
        <message>
            <source>ping not answered: it names no node, and names are required</source>
            <translation>未应答 ping：它没有指名节点，而这里要求指名</translation>
        </message>
        <message>
            <source>ping for &apos;{0}&apos;, which is not us</source>
            <translation>发给“{0}”的 ping，而那不是我们</translation>
        </message>
        <message>
            <source>indirect ping for an unusable address</source>
            <translation>间接 ping 的地址不可用</translation>
        </message>
        <message>
            <source>indirect ping dropped: too many are under way</source>
            <translation>间接 ping 已丢弃：进行中的过多</translation>
        </message>
        <message>
            <source>alive about &apos;{0}&apos; with an address of {1} bytes</source>
            <translation>关于“{0}”的 alive 带有 {1} 字节的地址</translation>
        </message>
        <message>
            <source>alive about &apos;{0}&apos; dropped: its sender has no allowed address</source>
            <translation>关于“{0}”的 alive 已丢弃：发送者的地址不在允许之列</translation>
        </message>
        <message>
            <source>alive about &apos;{0}&apos; dropped: {1} is not an allowed address</source>
            <translation>关于“{0}”的 alive 已丢弃：{1} 不在允许的地址之列</translation>
        </message>
        <message>
            <source>stream closed: too many are open</source>
            <translation>流已关闭：打开的流过多</translation>
        </message>
        <message>
            <source>stream closed: the node has not been started</source>
            <translation>流已关闭：节点尚未启动</translation>
        </message>
        <message>
            <source>stream closed: unfinished streams hold too many bytes</source>
            <translation>流已关闭：未完成的流占用字节过多</translation>
        </message>
        <message>
            <source>push/pull closed without an answer: {0} are being served</source>
            <translation>推拉同步未作应答即关闭：正在处理 {0} 个</translation>
        </message>
        <message>
            <source>stream ping for &apos;{0}&apos;, which is not us</source>
            <translation>发给“{0}”的 TCP ping，而那不是我们</translation>
        </message>
        <message>
            <source>a stream that asks nothing</source>
            <translation>一个什么都不问的流</translation>
        </message>
        <message>
            <source>push/pull refused: {0}</source>
            <translation>推拉同步被拒绝：{0}</translation>
        </message>
        <message>
            <source>{0} answered with an error: {1}</source>
            <translation>{0} 应答了一个错误：{1}</translation>
        </message>
        <message>
            <source>{0} answered with something else</source>
            <translation>{0} 答非所问</translation>
        </message>
        <message>
            <source>push/pull with {0} refused: {1}</source>
            <translation>与 {0} 的推拉同步被拒绝：{1}</translation>
        </message>
        <message>
            <source>stream closed: nothing complete came within {0}</source>
            <translation>流已关闭：{0} 内没有收到完整内容</translation>
        </message>
        <message>
            <source>no answer within {0}</source>
            <translation>{0} 内没有应答</translation>
        </message>
        <message>
            <source>stream closed: it carries a table, and we read bytes</source>
            <translation>流已关闭：它携带成员表，而我们读取的是字节</translation>
        </message>
        <message>
            <source>{0} of {1} announced members did not come</source>
            <translation>已宣布的 {1} 个成员中有 {0} 个没有到达</translation>
        </message>
        <message>
            <source>more than {0} members are not shown</source>
            <translation>超过 {0} 个的成员不予显示</translation>
        </message>
        <message>
            <source>the application&apos;s state is cut</source>
            <translation>应用状态被截断</translation>
        </message>
        <message>
            <source>there is no port 0</source>
            <translation>没有端口 0</translation>
        </message>
        <message>
            <source>it is larger than any cluster&apos;s table should be</source>
            <translation>它比任何集群应有的成员表都大</translation>
        </message>
        <message>
            <source>timed out</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>the rest did not come in time</source>
            <translation>其余部分未及时到达</translation>
        </message>
        <message>
            <source>{0} members, {1} pairs</source>
            <translation>{0} 个成员，{1} 对</translation>
        </message>
        <message>
            <source>{0} pairs reach each other, {1} do not, {2} helpers&apos; answers are missing</source>
            <translation>{0} 对可以互达，{1} 对不能，缺少 {2} 个协助节点的应答</translation>
        </message>
        <message>
            <source>{0}, {1} pairs were gone before their turn</source>
            <translation>{0}，{1} 对在轮到之前已消失</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>it answers with an error: {0}</source>
            <translation>它应答了一个错误：{0}</translation>
        </message>
        <message>
            <source>it answers with something else than its members</source>
            <translation>它应答的不是成员表</translation>
        </message>
        <message>
            <source>it can not be reached: {0}</source>
            <translation>无法到达：{0}</translation>
        </message>
        <message>
            <source>it broke off before the first byte: {0}</source>
            <translation>在第一个字节之前就中断了：{0}</translation>
        </message>
        <message>
            <source>the answer broke off: {0}</source>
            <translation>应答中断：{0}</translation>
        </message>
        <message>
            <source>it can not be reached: no connection within {0}</source>
            <translation>无法到达：{0} 内没有建立连接</translation>
        </message>
        <message>
            <source>it accepts and stays mute: not a byte within {0}</source>
            <translation>它接受连接却保持沉默：{0} 内没有一个字节</translation>
        </message>
        <message>
            <source>the answer was not whole within {0}</source>
            <translation>应答未能在 {0} 内完整到达</translation>
        </message>
        <message>
            <source>nobody waits for it</source>
            <translation>没有谁在等它</translation>
        </message>
        <message>
            <source>the answer can not be read: {0}</source>
            <translation>应答无法读取：{0}</translation>
        </message>
        <message>
            <source>the answer lists nobody, not even itself</source>
            <translation>应答未列出任何成员，连它自己都没有</translation>
        </message>
        <message>
            <source>the answer is encrypted and none of our keys opens it</source>
            <translation>应答已加密，我们的密钥都打不开</translation>
        </message>
        <message>
            <source>the answer is not encrypted, and we have a key</source>
            <translation>应答未加密，而我们设有密钥</translation>
        </message>
        <message>
            <source>the answer is encrypted, and we have no key</source>
            <translation>应答已加密，而我们没有密钥</translation>
        </message>
        <message>
            <source>it closed without a word: the label is missing or wrong, it is busy, or it is no member</source>
            <translation>它一言不发就关闭了：标签缺失或有误、正忙，或它不是成员</translation>
        </message>
        <message>
            <source>{0}, partial: {1}</source>
            <translation>{0}，不完整：{1}</translation>
        </message>
        <message>
            <source>the name has no address: {0}</source>
            <translation>该名称没有地址：{0}</translation>
        </message>
        <message numerus="yes">
            <source>{0} lists {1} members, answered in {2}</source>
            <translation>
                <numerusform>{0} 列出 {1} 个成员，应答用时 {2}</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} (not asked again for another {1})</source>
            <translation>{0}（接下来 {1} 内不再询问）</translation>
        </message>
        <message>
            <source>cut short: unfinished answers hold too many bytes</source>
            <translation>提前结束：未完成的应答占用字节过多</translation>
        </message>
        <message>
            <source>no member&apos;s ping arrives at {0}: a firewall or address translation is in between</source>
            <translation>没有成员的 ping 到达 {0}：中间有防火墙或地址转换</translation>
        </message>
        <message>
            <source>it advertises no address</source>
            <translation>它没有通告地址</translation>
        </message>
        <message>
            <source>it advertises a wildcard address, which nobody can dial</source>
            <translation>它通告的是通配地址，谁都无法连接</translation>
        </message>
        <message>
            <source>it advertises a loopback address, where everybody finds nobody but itself</source>
            <translation>它通告的是回环地址，谁去连接都只会找到自己</translation>
        </message>
        <message>
            <source>{0} of {1} members answered in {2}</source>
            <translation>{1} 个成员中有 {0} 个应答，用时 {2}</translation>
        </message>
        <message>
            <source>nobody answered</source>
            <translation>没有谁应答</translation>
        </message>
        <message>
            <source>{0}; and {1} more</source>
            <translation>{0}；另有 {1} 个</translation>
        </message>
        <message>
            <source>no rumour</source>
            <translation>不是谣言</translation>
        </message>
        <message>
            <source>the tap is off</source>
            <translation>tap 已关闭</translation>
        </message>
        <message>
            <source>there was no tap</source>
            <translation>没有正在进行的 tap</translation>
        </message>
        <message>
            <source>no more than {0} pings a second are sent</source>
            <translation>每秒最多发送 {0} 个 ping</translation>
        </message>
        <message>
            <source>a rumour can not be read: {0}</source>
            <translation>一条谣言无法读取：{0}</translation>
        </message>
        <message>
            <source>a {0} message can not be read: {1}</source>
            <translation>一条 {0} 消息无法读取：{1}</translation>
        </message>
        <message>
            <source>a datagram can not be read ({0})</source>
            <translation>一个数据报无法读取（{0}）</translation>
        </message>
        <message>
            <source>a datagram can not be read ({0}): {1}</source>
            <translation>一个数据报无法读取（{0}）：{1}</translation>
        </message>
        <message>
            <source>a key must have 16, 24 or 32 bytes</source>
            <translation>密钥必须为 16、24 或 32 字节</translation>
        </message>
        <message>
            <source>the cryptographic library refused the key</source>
            <translation>密码库拒绝了该密钥</translation>
        </message>
        <message>
            <source>the encrypted block is empty</source>
            <translation>加密块为空</translation>
        </message>
        <message>
            <source>unknown version of the encrypted block</source>
            <translation>加密块的版本未知</translation>
        </message>
        <message>
            <source>the encrypted block is too short</source>
            <translation>加密块过短</translation>
        </message>
        <message>
            <source>no installed key opens the message</source>
            <translation>已安装的密钥都打不开该消息</translation>
        </message>
        <message>
            <source>a compound without its count</source>
            <translation>复合消息没有计数</translation>
        </message>
        <message>
            <source>a compound whose length table is cut off</source>
            <translation>复合消息的长度表被截断</translation>
        </message>
        <message>
            <source>the label of this cluster is missing</source>
            <translation>缺少本集群的标签（label）</translation>
        </message>
        <message>
            <source>a label although a proxy should have removed it</source>
            <translation>仍带有标签，而代理本应将其移除</translation>
        </message>
        <message>
            <source>the label is empty</source>
            <translation>标签为空</translation>
        </message>
        <message>
            <source>the label is of another cluster</source>
            <translation>标签属于另一个集群</translation>
        </message>
        <message>
            <source>{0} body is not a map</source>
            <translation>{0} 的正文不是映射</translation>
        </message>
        <message>
            <source>{0} has a key that is not a string or is cut off</source>
            <translation>{0} 中有一个键不是字符串或被截断</translation>
        </message>
        <message>
            <source>{0} has a field that does not fit or is cut off</source>
            <translation>{0} 中有一个字段类型不符或被截断</translation>
        </message>
        <message>
            <source>the datagram is empty</source>
            <translation>数据报为空</translation>
        </message>
        <message>
            <source>the label is cut off</source>
            <translation>标签被截断</translation>
        </message>
        <message>
            <source>the checksum does not match</source>
            <translation>校验和不符</translation>
        </message>
        <message>
            <source>a message without a type byte</source>
            <translation>消息没有类型字节</translation>
        </message>
        <message>
            <source>wrapped too often</source>
            <translation>嵌套层数过多</translation>
        </message>
        <message>
            <source>type {0} ({1}) does not belong in a packet here</source>
            <translation>类型 {0}（{1}）不应出现在此处的数据包中</translation>
        </message>
        <message>
            <source>{0} parts of a compound are cut off</source>
            <translation>复合消息有 {0} 个部分被截断</translation>
        </message>
        <message>
            <source>unknown compression algorithm</source>
            <translation>未知的压缩算法</translation>
        </message>
        <message>
            <source>the compressed bytes are damaged</source>
            <translation>压缩数据已损坏</translation>
        </message>
        <message>
            <source>the packet inflates beyond the limit</source>
            <translation>数据包解压后超出上限</translation>
        </message>
        <message>
            <source>the stream is longer than any legal one</source>
            <translation>流比任何合法的流都长</translation>
        </message>
        <message>
            <source>closed before the first byte</source>
            <translation>在第一个字节之前关闭</translation>
        </message>
        <message>
            <source>closed in the middle of a message</source>
            <translation>在消息中途关闭</translation>
        </message>
        <message>
            <source>the message is shorter than it says</source>
            <translation>消息比其声明的短</translation>
        </message>
        <message>
            <source>the stream is not encrypted, as we require</source>
            <translation>流未加密，而我们要求加密</translation>
        </message>
        <message>
            <source>the stream is encrypted and we have no key</source>
            <translation>流已加密，而我们没有密钥</translation>
        </message>
        <message>
            <source>the encrypted block is larger than the limit</source>
            <translation>加密块超出上限</translation>
        </message>
        <message>
            <source>type {0} ({1}) does not belong in this stream</source>
            <translation>类型 {0}（{1}）不应出现在此流中</translation>
        </message>
        <message>
            <source>the compress message is malformed</source>
            <translation>compress 消息格式有误</translation>
        </message>
        <message>
            <source>the stream inflates beyond the limit</source>
            <translation>流解压后超出上限</translation>
        </message>
        <message>
            <source>the stream inflates to nothing</source>
            <translation>流解压后为空</translation>
        </message>
        <message>
            <source>the message is malformed</source>
            <translation>消息格式有误</translation>
        </message>
        <message>
            <source>the user message is larger than the limit</source>
            <translation>用户消息超出上限</translation>
        </message>
        <message>
            <source>the push/pull announces more nodes than the limit</source>
            <translation>推拉同步宣布的节点数超出上限</translation>
        </message>
        <message>
            <source>the user state is larger than the limit</source>
            <translation>用户状态超出上限</translation>
        </message>
        <message>
            <source>the push/pull has fewer nodes than it says</source>
            <translation>推拉同步的节点少于其声明的数量</translation>
        </message>
        <message>
            <source>the user state is shorter than it says</source>
            <translation>用户状态比其声明的短</translation>
        </message>
        <message>
            <source>sequence number</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>from</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>at</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>wants a nack</source>
            <translation>要求 nack</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>payload</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>incarnation</source>
            <translation>Incarnation 编号</translation>
        </message>
        <message>
            <source>unreadable</source>
            <translation>无法解读</translation>
        </message>
        <message>
            <source>why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>the time of an answer stands below its question: answer at 5s</source>
            <translation>答案的时间写在问题下面：answer at 5s</translation>
        </message>
        <message>
            <source>an answer comes after its question</source>
            <translation>答案要晚于问题</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>Join the cluster of this member; may be repeated.</source>
            <translation>加入该成员所在的集群；可重复给出。</translation>
        </message>
        <message>
            <source>Open the demo with N nodes inside this process (5).</source>
            <translation>在本进程内打开 N 个节点的演示（5）。</translation>
        </message>
        <message>
            <source>Our name in the cluster.</source>
            <translation>本机在集群中的名称。</translation>
        </message>
        <message>
            <source>Address to listen on (0.0.0.0:7946).</source>
            <translation>监听地址（0.0.0.0:7946）。</translation>
        </message>
        <message>
            <source>Address others find us at.</source>
            <translation>其他节点访问本机的地址。</translation>
        </message>
        <message>
            <source>The cluster&apos;s label.</source>
            <translation>集群的标签（label）。</translation>
        </message>
        <message>
            <source>Gossip key in base64, primary first; may be repeated. SWIMSCOPE_KEYS is less public.</source>
            <translation>base64 格式的 Gossip 密钥，主密钥在前；可重复给出。用 SWIMSCOPE_KEYS 更不易泄露。</translation>
        </message>
        <message>
            <source>File with gossip keys in base64, primary first.</source>
            <translation>存放 base64 格式 Gossip 密钥的文件，主密钥在前。</translation>
        </message>
        <message>
            <source>lan, wan or local (lan).</source>
            <translation>lan、wan 或 local（lan）。</translation>
        </message>
        <message>
            <source>A tag of ours; may be repeated.</source>
            <translation>本机的一个标签（tag）；可重复给出。</translation>
        </message>
        <message>
            <source>Our metadata as text.</source>
            <translation>本机的元数据文本。</translation>
        </message>
        <message>
            <source>light, dark or system.</source>
            <translation>light、dark 或 system。</translation>
        </message>
        <message>
            <source>en, zh_CN or system.</source>
            <translation>en、zh_CN 或 system。</translation>
        </message>
        <message>
            <source>Run, write screenshots and a summary into this directory, and leave.</source>
            <translation>运行后将截图和摘要写入该目录，然后退出。</translation>
        </message>
        <message>
            <source>Seconds to run before the screenshots (20).</source>
            <translation>截图前运行的秒数（20）。</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>显示本帮助。</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>显示版本。</translation>
        </message>
        <message>
            <source>--%1 takes a number from 1 to %2</source>
            <translation>--%1 需要 1 到 %2 之间的数字</translation>
        </message>
        <message>
            <source>--%1 is one of %2</source>
            <translation>--%1 只能是 %2 之一</translation>
        </message>
        <message>
            <source>--demo and --join exclude each other</source>
            <translation>--demo 与 --join 不能同时使用</translation>
        </message>
        <message>
            <source>See a gossip cluster as its members see it.</source>
            <translation>以成员的视角观察 Gossip 集群。</translation>
        </message>
        <message>
            <source>%1 is not an option; see --help</source>
            <translation>%1 不是选项；请看 --help</translation>
        </message>
        <message>
            <source>--key is given without a key</source>
            <translation>--key 没有给出密钥</translation>
        </message>
        <message>
            <source>Read from this member without joining; may be repeated.</source>
            <translation>从该成员读取而不加入；可重复给出。</translation>
        </message>
        <message>
            <source>As --peek, and ping the members gently; may be repeated.</source>
            <translation>同 --peek，并温和地 ping 各成员；可重复给出。</translation>
        </message>
        <message>
            <source>--peek, --tap, --join and --demo exclude each other</source>
            <translation>--peek、--tap、--join 与 --demo 互斥</translation>
        </message>
        <message>
            <source>Connect with this saved profile; its keys are in the keyring.</source>
            <translation>使用这个已保存的配置连接；其密钥在密钥环中。</translation>
        </message>
        <message>
            <source>auto, plain, serf or alertmanager (auto); a member speaks plain or serf (plain).</source>
            <translation>auto、plain、serf 或 alertmanager（auto）；成员使用 plain 或 serf（plain）。</translation>
        </message>
        <message>
            <source>--profile and --%1 exclude each other</source>
            <translation>--profile 与 --%1 互斥</translation>
        </message>
        <message>
            <source>--profile is given without a name</source>
            <translation>--profile 没有给出名称</translation>
        </message>
        <message>
            <source>there is no profile called %1</source>
            <translation>没有名为 %1 的配置</translation>
        </message>
        <message>
            <source>Open the lab: N simulated nodes, a script or a saved run (20).</source>
            <translation>打开实验室：N 个模拟节点、脚本或已保存的运行（20）。</translation>
        </message>
        <message>
            <source>The lab on real loopback sockets, which others can join.</source>
            <translation>使用真实环回套接字的实验室，其他程序可以加入。</translation>
        </message>
        <message>
            <source>--%1 and --%2 exclude each other</source>
            <translation>--%1 与 --%2 不能同时使用</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>Empty starts a cluster of one that others can join</source>
            <translation>留空则启动只有本机的集群，供他人加入</translation>
        </message>
        <message>
            <source>Base64; none means the cluster is not encrypted</source>
            <translation>Base64；留空表示集群未加密</translation>
        </message>
        <message numerus="yes">
            <source>%n key(s) right; the first one encrypts</source>
            <translation>
                <numerusform>%n 个密钥有效；第一个用于加密</numerusform>
            </translation>
        </message>
        <message>
            <source>Start alone</source>
            <translation>单独启动</translation>
        </message>
        <message>
            <source>Join the cluster</source>
            <translation>加入集群</translation>
        </message>
        <message>
            <source>Seeds</source>
            <translation>种子节点</translation>
        </message>
        <message>
            <source>host:port, several with commas</source>
            <translation>主机:端口，多个用逗号分隔</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>this host&apos;s name</source>
            <translation>本机主机名</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>标签（label）</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Bind</source>
            <translation>监听地址</translation>
        </message>
        <message>
            <source>Advertise</source>
            <translation>通告地址</translation>
        </message>
        <message>
            <source>chosen from the bind address</source>
            <translation>由监听地址决定</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签（tags）</translation>
        </message>
        <message>
            <source>key=value, several with blanks</source>
            <translation>键=值，多个用空格分隔</translation>
        </message>
        <message>
            <source>Metadata</source>
            <translation>元数据</translation>
        </message>
        <message>
            <source>text, when there are no tags</source>
            <translation>文本，没有标签时使用</translation>
        </message>
        <message>
            <source>Dialect</source>
            <translation>方言</translation>
        </message>
        <message>
            <source>Plain memberlist</source>
            <translation>纯 memberlist</translation>
        </message>
        <message>
            <source>Serf (also Consul&apos;s and Nomad&apos;s gossip)</source>
            <translation>Serf（Consul 与 Nomad 的 Gossip 亦同）</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>时间参数</translation>
        </message>
        <message>
            <source>LAN, as the cluster&apos;s default</source>
            <translation>LAN，集群默认值</translation>
        </message>
        <message>
            <source>WAN, slower and more patient</source>
            <translation>WAN，较慢、更宽容</translation>
        </message>
        <message>
            <source>Local, quick, for one machine</source>
            <translation>Local，快速，适合单机</translation>
        </message>
        <message>
            <source>Show or hide the keys</source>
            <translation>显示或隐藏密钥</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Only a member needs this</source>
            <translation>只有成员才需要此项</translation>
        </message>
        <message>
            <source>Reading begins at a member: give an address</source>
            <translation>读取要从某个成员开始：请给出地址</translation>
        </message>
        <message>
            <source>Watch the cluster</source>
            <translation>观察集群</translation>
        </message>
        <message>
            <source>Connect to a cluster</source>
            <translation>连接集群</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>接触方式</translation>
        </message>
        <message>
            <source>Fewer settings</source>
            <translation>收起设置</translation>
        </message>
        <message>
            <source>Advanced: timing, bind, advertise, tags, metadata</source>
            <translation>高级：时序、绑定、通告、标签、元数据</translation>
        </message>
        <message>
            <source>Automatic: found out from what is read</source>
            <translation>自动：根据读到的内容判断</translation>
        </message>
        <message>
            <source>Alertmanager</source>
            <translation>Alertmanager</translation>
        </message>
        <message>
            <source>Join as</source>
            <translation>加入名称</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>配置的名称</translation>
        </message>
        <message>
            <source>not saved; Save keeps it</source>
            <translation>尚未保存；按“保存”可保留</translation>
        </message>
        <message>
            <source>Colour of the profile</source>
            <translation>配置的颜色</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>生产环境</translation>
        </message>
        <message>
            <source>Sending to it asks more than sending to a test cluster</source>
            <translation>向其发送时会比测试集群多一次确认</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Cancel the test</source>
            <translation>取消测试</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Delete a profile</source>
            <translation>删除配置</translation>
        </message>
        <message>
            <source>Delete the profile %1?</source>
            <translation>删除配置 %1 吗？</translation>
        </message>
        <message>
            <source>Its keys are taken out of the keyring too. The cluster itself notices nothing.</source>
            <translation>其密钥也会从密钥环中移除。集群本身不会察觉。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Import a profile</source>
            <translation>导入配置</translation>
        </message>
        <message>
            <source>Profiles (*.json);;All files (*)</source>
            <translation>配置 (*.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Export the profile without its keys</source>
            <translation>导出配置（不含密钥）</translation>
        </message>
        <message>
            <source>Nothing has changed since it was saved</source>
            <translation>保存之后没有更改</translation>
        </message>
        <message>
            <source>A test is under way</source>
            <translation>测试正在进行</translation>
        </message>
        <message>
            <source>There is no address to test</source>
            <translation>没有可测试的地址</translation>
        </message>
        <message>
            <source>Reads from each seed; nothing is announced</source>
            <translation>从每个种子读取；不发布任何信息</translation>
        </message>
        <message>
            <source>Testing the connection…</source>
            <translation>正在测试连接…</translation>
        </message>
        <message>
            <source>Testing the connection: %1 of %2 seeds…</source>
            <translation>正在测试连接：%1/%2 个种子…</translation>
        </message>
        <message>
            <source>%1 of %2 seeds answer</source>
            <translation>%1/%2 个种子有应答</translation>
        </message>
        <message>
            <source>Go to the keys</source>
            <translation>转到密钥</translation>
        </message>
        <message>
            <source>Go to the label</source>
            <translation>转到标签</translation>
        </message>
        <message>
            <source>Go to the address</source>
            <translation>转到地址</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>琥珀色</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <source>Petrol</source>
            <translation>青蓝色</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>紫色</translation>
        </message>
        <message>
            <source>Crimson</source>
            <translation>绯红色</translation>
        </message>
    </context>
    <context>
        <name>ConnectionFields</name>
        <message>
            <source>%1: the port is a number from 0 to 65535</source>
            <translation>%1：端口是 0 到 65535 的数字</translation>
        </message>
        <message>
            <source>One address only</source>
            <translation>只能填一个地址</translation>
        </message>
        <message>
            <source>Key %1 is not base64</source>
            <translation>第 %1 个密钥不是 base64</translation>
        </message>
        <message>
            <source>Key %1 has %2 bytes; 16, 24 or 32 are needed</source>
            <translation>第 %1 个密钥为 %2 字节；需要 16、24 或 32 字节</translation>
        </message>
        <message>
            <source>%1: key=value is expected</source>
            <translation>%1：应为 键=值</translation>
        </message>
        <message>
            <source>At most %1 bytes</source>
            <translation>最多 %1 字节</translation>
        </message>
    </context>
    <context>
        <name>ConsoleModel</name>
        <message>
            <source>Error: %1</source>
            <translation>错误：%1</translation>
        </message>
        <message>
            <source>(a line with a key, not shown)</source>
            <translation>（含有密钥的一行，不显示）</translation>
        </message>
    </context>
    <context>
        <name>ConsoleView</name>
        <message>
            <source>Nothing completes this.</source>
            <translation>没有可补全的内容。</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>Console log</source>
            <translation>控制台记录</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>A command, such as members or help; Tab completes</source>
            <translation>输入命令，例如 members 或 help；Tab 补全</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>补全</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示符</translation>
        </message>
    </context>
    <context>
        <name>DockTitle</name>
        <message>
            <source>Float or dock</source>
            <translation>浮动或停靠</translation>
        </message>
        <message>
            <source>Float or dock %1</source>
            <translation>浮动或停靠“%1”</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭“%1”</translation>
        </message>
    </context>
    <context>
        <name>EventLogModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
    </context>
    <context>
        <name>EventText</name>
        <message>
            <source>join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>%1 is alive at %2, incarnation %3</source>
            <translation>%1 存活于 %2，Incarnation %3</translation>
        </message>
        <message>
            <source>suspect</source>
            <translation>可疑</translation>
        </message>
        <message>
            <source>Suspected by %1; declared dead in %2 unless it refutes</source>
            <translation>被 %1 怀疑；除非自行反驳，%2后判为失效</translation>
        </message>
        <message>
            <source>confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>%1 suspects it too (confirmation %2); declared dead in %3</source>
            <translation>%1 也怀疑它（第 %2 次确认）；%3后判为失效</translation>
        </message>
        <message>
            <source>refute</source>
            <translation>反驳</translation>
        </message>
        <message>
            <source>Answered the suspicion with incarnation %1</source>
            <translation>以 Incarnation %1 反驳了怀疑</translation>
        </message>
        <message>
            <source>dead</source>
            <translation>失效</translation>
        </message>
        <message>
            <source>Declared dead</source>
            <translation>判为失效</translation>
        </message>
        <message>
            <source>Declared dead by %1</source>
            <translation>被 %1 判为失效</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Left by its own wish</source>
            <translation>主动离开</translation>
        </message>
        <message>
            <source>update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Metadata is now: %1</source>
            <translation>元数据现为：%1</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>%1 claims this name, which belongs to %2</source>
            <translation>%1 声称拥有属于 %2 的名称</translation>
        </message>
        <message>
            <source>forget</source>
            <translation>遗忘</translation>
        </message>
        <message>
            <source>Our member has forgotten it</source>
            <translation>本机成员已将其遗忘</translation>
        </message>
        <message>
            <source>accused</source>
            <translation>被指控</translation>
        </message>
        <message>
            <source>We were accused and answered with incarnation %1</source>
            <translation>本机被指控，已以 Incarnation %1 反驳</translation>
        </message>
        <message>
            <source>%1 accused us; we answered with incarnation %2</source>
            <translation>%1 指控本机；已以 Incarnation %2 反驳</translation>
        </message>
        <message>
            <source>Peers still hold our name for %1; they must forget it before we are in</source>
            <translation>对端仍将本机名称记为 %1；待其遗忘后才算加入</translation>
        </message>
        <message>
            <source>No answer to our probe</source>
            <translation>探测无应答</translation>
        </message>
        <message>
            <source>No answer to our probe; %1 of %2 helpers reported back</source>
            <translation>探测无应答；%2 个协助者中有 %1 个回报</translation>
        </message>
        <message>
            <source>probe</source>
            <translation>探测</translation>
        </message>
        <message>
            <source>own probe</source>
            <translation>本机探测</translation>
        </message>
        <message>
            <source>Answered over TCP only: UDP may be blocked between us</source>
            <translation>仅 TCP 有应答：两者之间的 UDP 可能被阻断</translation>
        </message>
        <message>
            <source>health</source>
            <translation>健康</translation>
        </message>
        <message>
            <source>Our health score is 0, healthy</source>
            <translation>本机健康分为 0，健康</translation>
        </message>
        <message>
            <source>Our health score is %1: probes wait longer</source>
            <translation>本机健康分为 %1：探测等待时间延长</translation>
        </message>
        <message numerus="yes">
            <source>Joined through %1, which knows %n node(s)</source>
            <translation>
                <numerusform>经 %1 加入，它知道 %n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exchanged full state with %1, which knows %n node(s)</source>
            <translation>
                <numerusform>与 %1 交换了完整状态，它知道 %n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>push/pull</source>
            <translation>推拉同步</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>own command</source>
            <translation>本机命令</translation>
        </message>
        <message>
            <source>message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1，%2：%3</translation>
        </message>
        <message>
            <source>user event</source>
            <translation>用户事件</translation>
        </message>
        <message>
            <source>gossip</source>
            <translation>Gossip 传播</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>query</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Serf</source>
            <translation>Serf</translation>
        </message>
        <message>
            <source>Serf calls it %1</source>
            <translation>Serf 称其为 %1</translation>
        </message>
        <message>
            <source>session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Started at %1</source>
            <translation>已在 %1 启动</translation>
        </message>
        <message>
            <source>notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>resync</source>
            <translation>重新同步</translation>
        </message>
        <message>
            <source>Reports were lost on the way to the screen; the table was read anew</source>
            <translation>部分报告在送达屏幕前丢失；已重新读取整张表</translation>
        </message>
        <message>
            <source>demo</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Stopped without a leave</source>
            <translation>未告别即停止</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>heard from %1</source>
            <translation>听自 %1</translation>
        </message>
        <message>
            <source>own member</source>
            <translation>本机成员</translation>
        </message>
        <message>
            <source>Has no metadata any more</source>
            <translation>不再有元数据</translation>
        </message>
        <message>
            <source>unanswered</source>
            <translation>无应答</translation>
        </message>
        <message>
            <source>diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>Said to be alive, incarnation %1</source>
            <translation>据称存活，Incarnation 编号 %1</translation>
        </message>
        <message>
            <source>%1 suspects it at incarnation %2</source>
            <translation>%1 怀疑它，Incarnation 编号 %2</translation>
        </message>
        <message>
            <source>%1 (%2 times, last at %3)</source>
            <translation>%1（%2 次，最近一次在 %3）</translation>
        </message>
        <message>
            <source>many addresses</source>
            <translation>多个地址</translation>
        </message>
        <message>
            <source>Refused for many reasons; there are too many to tell them apart</source>
            <translation>因多种原因被拒绝；种类过多，无法逐一区分</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>who tells, and whence it knows</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>The lab stands at %1 s; what is told goes on from here</source>
            <translation>实验室停在 %1 秒；此后的讲述由此继续</translation>
        </message>
        <message>
            <source>Everybody tells from here on</source>
            <translation>此后由所有节点讲述</translation>
        </message>
        <message>
            <source>%1 tells from here on</source>
            <translation>此后由 %1 讲述</translation>
        </message>
    </context>
    <context>
        <name>EventsView</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n 个事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n event(s)</source>
            <translation>
                <numerusform>显示 %1 / %n 个事件</numerusform>
            </translation>
        </message>
        <message>
            <source>Quiet so far. Events appear here as they arrive.</source>
            <translation>暂无动静。事件到达后会显示在这里。</translation>
        </message>
        <message>
            <source>No event matches the filter.</source>
            <translation>没有符合过滤条件的事件。</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n 条新事件</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to the newest event</source>
            <translation>转到最新事件</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Filter events</source>
            <translation>过滤事件</translation>
        </message>
        <message>
            <source>Events, oldest first</source>
            <translation>事件，由旧到新</translation>
        </message>
        <message>
            <source>Why the table is empty</source>
            <translation>表格为空的原因</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter bar</source>
            <translation>过滤栏</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>过滤</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>清除过滤</translation>
        </message>
        <message>
            <source>Blanks mean and, | means or, ! means not. Down completes or shows the last filters. Esc clears.</source>
            <translation>空格表示“且”，| 表示“或”，! 表示“非”。向下键补全或显示最近的过滤器，Esc 清除。</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>补全候选</translation>
        </message>
    </context>
    <context>
        <name>FilterText</name>
        <message>
            <source>A value is missing after %1%2</source>
            <translation>%1%2 之后缺少值</translation>
        </message>
        <message>
            <source>A quotation mark is not closed</source>
            <translation>引号没有闭合</translation>
        </message>
        <message>
            <source>A closing bracket has no opening one</source>
            <translation>右括号没有对应的左括号</translation>
        </message>
        <message>
            <source>Too many brackets or signs inside each other</source>
            <translation>括号或符号嵌套过多</translation>
        </message>
        <message>
            <source>A term is missing before or after a sign</source>
            <translation>符号前后缺少条件</translation>
        </message>
        <message>
            <source>A bracket is not closed</source>
            <translation>括号没有闭合</translation>
        </message>
        <message>
            <source>“%1” is no field; there are %2</source>
            <translation>“%1”不是字段；可用的有 %2</translation>
        </message>
        <message>
            <source>“%1” is no state; there are alive, suspect, dead, left</source>
            <translation>“%1”不是状态；可用的有 alive、suspect、dead、left</translation>
        </message>
        <message>
            <source>%1 cannot be compared with %2</source>
            <translation>%1 不能用 %2 比较</translation>
        </message>
        <message>
            <source>The state is one of %1</source>
            <translation>状态是以下之一：%1</translation>
        </message>
        <message>
            <source>No node holds “%1”; as a field it goes on to %2</source>
            <translation>没有节点含有“%1”；作为字段可续写为 %2</translation>
        </message>
        <message>
            <source>%1 needs a time, such as %2</source>
            <translation>%1 需要一个时间，例如 %2</translation>
        </message>
        <message>
            <source>%1 needs a number, such as %2</source>
            <translation>%1 需要一个数字，例如 %2</translation>
        </message>
    </context>
    <context>
        <name>GlyphLabel</name>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
    </context>
    <context>
        <name>HelpDialogs</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Send the message</source>
            <translation>发送消息</translation>
        </message>
        <message>
            <source>Copy the selected rows</source>
            <translation>复制所选行</translation>
        </message>
        <message>
            <source>Clear the filter, then return to the table</source>
            <translation>清除过滤，再返回表格</translation>
        </message>
        <message>
            <source>Complete a command in the console</source>
            <translation>在控制台中补全命令</translation>
        </message>
        <message>
            <source>About Swimscope</source>
            <translation>关于 Swimscope</translation>
        </message>
        <message>
            <source>Joins gossip clusters that speak memberlist&apos;s protocol and shows them live: Serf, Consul, Nomad, Alertmanager and programs of your own.</source>
            <translation>加入使用 memberlist 协议的 Gossip 集群并实时展示：Serf、Consul、Nomad、Alertmanager 以及您自己的程序。</translation>
        </message>
        <message>
            <source>Speaks protocol 2 of 1 to 5. Qt %1. Licence: Apache-2.0.</source>
            <translation>支持协议 1 到 5，使用 2。Qt %1。许可证：Apache-2.0。</translation>
        </message>
        <message>
            <source>Run the lab or stop it</source>
            <translation>运行或停止实验室</translation>
        </message>
        <message>
            <source>Undo what was done in the lab</source>
            <translation>撤销实验室中的操作</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Kill, pause or resume, restart, make leave the selected nodes</source>
            <translation>终止、暂停或恢复、重启所选节点，或使其离开</translation>
        </message>
        <message>
            <source>Cut the selected nodes off from the viewpoint, heal all</source>
            <translation>切断所选节点与观察者的连接；全部修复</translation>
        </message>
        <message>
            <source>Zoom the map, show all of it</source>
            <translation>缩放地图；显示全图</translation>
        </message>
    </context>
    <context>
        <name>KeyVault</name>
        <message>
            <source>No system keyring - key kept until you quit</source>
            <translation>没有系统密钥环 - 密钥仅保留到退出为止</translation>
        </message>
        <message>
            <source>The system keyring refused - key kept until you quit</source>
            <translation>系统密钥环已拒绝 - 密钥仅保留到退出为止</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Leaving the cluster, %1 s</source>
            <translation>正在离开集群，%1 秒</translation>
        </message>
        <message>
            <source>Demo</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>集群</translation>
        </message>
        <message>
            <source>Cluster: %1</source>
            <translation>集群：%1</translation>
        </message>
        <message>
            <source>Others join at %1. Press to connect elsewhere.</source>
            <translation>他人可在 %1 加入。点击以连接到别处。</translation>
        </message>
        <message>
            <source>%1 - Swimscope</source>
            <translation>%1 - Swimscope</translation>
        </message>
        <message>
            <source>Sending is locked. Press Allow sending in the strip above.</source>
            <translation>发送已锁定。请点击上方横条中的“允许发送”。</translation>
        </message>
        <message>
            <source>There is no session to send with.</source>
            <translation>没有可用于发送的会话。</translation>
        </message>
        <message>
            <source>Leaving the cluster…</source>
            <translation>正在离开集群…</translation>
        </message>
        <message>
            <source>Node details</source>
            <translation>节点详情</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>Contact with the cluster</source>
            <translation>与集群的接触</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>This session only reads: it joins nothing and sends no message. Connect by Join to send.</source>
            <translation>此会话只读：不加入集群，也不发送消息。要发送请以 Join 方式连接。</translation>
        </message>
        <message>
            <source>Press to change this connection or to connect elsewhere.</source>
            <translation>按此更改此连接，或连接到别处。</translation>
        </message>
        <message>
            <source>%1 (production)</source>
            <translation>%1（生产）</translation>
        </message>
        <message>
            <source>Allow sending…</source>
            <translation>允许发送…</translation>
        </message>
        <message>
            <source>Connect…</source>
            <translation>连接…</translation>
        </message>
        <message>
            <source>This session only reads: it sends nothing by hand</source>
            <translation>此会话只读：不能手动发送</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>Lab: %1</source>
            <translation>实验室：%1</translation>
        </message>
        <message>
            <source>Press to connect to a cluster</source>
            <translation>点击以连接到集群</translation>
        </message>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, seed %2</source>
            <translation>%1，种子 %2</translation>
        </message>
        <message>
            <source>A simulated node probes in turn and cannot be asked to.</source>
            <translation>模拟的节点按自己的次序探测，不能另外要求。</translation>
        </message>
    </context>
    <context>
        <name>MemberListing</name>
        <message>
            <source>NAME</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>ADDRESS</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>STATE</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>INC</source>
            <translation>INC</translation>
        </message>
        <message>
            <source>TAGS</source>
            <translation>标签</translation>
        </message>
    </context>
    <context>
        <name>MessageComposer</name>
        <message>
            <source>There is no other node to write to yet.</source>
            <translation>还没有其他节点可以发送。</translation>
        </message>
        <message>
            <source>This is not hexadecimal: pairs of the digits 0-9 and a-f are expected.</source>
            <translation>这不是十六进制：应为成对的 0-9 和 a-f。</translation>
        </message>
        <message>
            <source>The message is empty.</source>
            <translation>消息为空。</translation>
        </message>
        <message>
            <source>Receivers close a stream this long; send less.</source>
            <translation>接收方会关闭这么长的流；请缩短消息。</translation>
        </message>
        <message>
            <source>A packet this long is cut off on the way; send it reliably or send less.</source>
            <translation>这么长的数据包会在途中被截断；请改用可靠发送或缩短消息。</translation>
        </message>
        <message>
            <source>%1 of %2 B, one packet</source>
            <translation>%1 / %2 字节，一个数据包</translation>
        </message>
        <message>
            <source>%1 B, also fits best effort (%2 B)</source>
            <translation>%1 字节，也可尽力发送（%2 字节）</translation>
        </message>
        <message>
            <source>%1 B, too long for best effort (%2 B)</source>
            <translation>%1 字节，超出尽力发送的上限（%2 字节）</translation>
        </message>
        <message>
            <source>retold by gossip; nobody confirms it</source>
            <translation>由 Gossip 传播；无人确认</translation>
        </message>
        <message>
            <source>over TCP; arrives or says why not</source>
            <translation>经 TCP；送达或说明原因</translation>
        </message>
        <message>
            <source>one UDP packet; no receipt exists</source>
            <translation>一个 UDP 数据包；没有回执</translation>
        </message>
        <message>
            <source>everyone</source>
            <translation>所有节点</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Send to %1</source>
            <translation>发送到 %1</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>新消息</translation>
        </message>
        <message>
            <source>To</source>
            <translation>收件方</translation>
        </message>
        <message>
            <source>One node</source>
            <translation>单个节点</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>所有节点</translation>
        </message>
        <message>
            <source>Node to write to</source>
            <translation>收件节点</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Reliable</source>
            <translation>可靠</translation>
        </message>
        <message>
            <source>Best effort</source>
            <translation>尽力</translation>
        </message>
        <message>
            <source>Payload</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Hex</source>
            <translation>十六进制</translation>
        </message>
        <message>
            <source>Payload of the message</source>
            <translation>消息负载</translation>
        </message>
        <message>
            <source>What to send</source>
            <translation>要发送的内容</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Serf refuses a user event this long; send less, or to single nodes.</source>
            <translation>Serf 拒绝这么长的用户事件；请缩短内容，或发给单个节点。</translation>
        </message>
        <message>
            <source>Gossip carries no message this long; send less, or to single nodes.</source>
            <translation>Gossip 传播不了这么长的消息；请缩短内容，或发给单个节点。</translation>
        </message>
        <message>
            <source>%1 of %2 B, one Serf user event</source>
            <translation>%1 / %2 B，一个 Serf 用户事件</translation>
        </message>
    </context>
    <context>
        <name>MessageLogModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Dir</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Peer</source>
            <translation>对端</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>out</source>
            <translation>发出</translation>
        </message>
        <message>
            <source>in</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>everyone</source>
            <translation>所有节点</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>packet</source>
            <translation>数据包</translation>
        </message>
        <message>
            <source>stream</source>
            <translation>流</translation>
        </message>
        <message>
            <source>gossip</source>
            <translation>Gossip 传播</translation>
        </message>
        <message>
            <source>event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>未发送</translation>
        </message>
        <message>
            <source>sent, no receipt exists</source>
            <translation>已发送，没有回执</translation>
        </message>
        <message>
            <source>unknown: the session ended before it was said</source>
            <translation>未知：会话在得知结果之前已结束</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
    </context>
    <context>
        <name>MessagesView</name>
        <message>
            <source>Nothing sent or received yet.</source>
            <translation>尚未收发任何消息。</translation>
        </message>
        <message>
            <source>No message matches the filter.</source>
            <translation>没有符合过滤条件的消息。</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>过滤</translation>
        </message>
        <message>
            <source>Filter the history</source>
            <translation>过滤历史</translation>
        </message>
        <message>
            <source>Edit as new</source>
            <translation>编辑为新消息</translation>
        </message>
        <message>
            <source>Edit the selected message as a new one</source>
            <translation>将所选消息编辑为新消息</translation>
        </message>
        <message>
            <source>Copies the selected message into the fields above</source>
            <translation>将所选消息复制到上方各栏</translation>
        </message>
        <message>
            <source>Messages in and out, oldest first</source>
            <translation>收发的消息，由旧到新</translation>
        </message>
        <message>
            <source>Only the beginning of this message was kept</source>
            <translation>此消息只保留了开头部分</translation>
        </message>
    </context>
    <context>
        <name>NodeDetailsView</name>
        <message>
            <source>Suspect for %1.</source>
            <translation>可疑 %1。</translation>
        </message>
        <message>
            <source>Declared dead in %1 unless it refutes.</source>
            <translation>%1后将被判为失效，除非它自行反驳。</translation>
        </message>
        <message>
            <source>Accused by %1.</source>
            <translation>指控者：%1。</translation>
        </message>
        <message>
            <source>protocol %1 to %2, speaks %3; delegate %4 to %5, speaks %6</source>
            <translation>协议 %1 到 %2，使用 %3；delegate %4 到 %5，使用 %6</translation>
        </message>
        <message>
            <source>Forgotten.</source>
            <translation>已遗忘。</translation>
        </message>
        <message>
            <source>Our member no longer keeps this node; this is what was known.</source>
            <translation>本机成员已不再保留该节点；这是已知的最后情况。</translation>
        </message>
        <message>
            <source>Dead for %1.</source>
            <translation>失效 %1。</translation>
        </message>
        <message>
            <source>You stopped this demo node. Restart brings it back.</source>
            <translation>您停止了这个演示节点。重启可使其恢复。</translation>
        </message>
        <message>
            <source>It answered no probe and did not refute in time.</source>
            <translation>它没有应答探测，也未及时反驳。</translation>
        </message>
        <message>
            <source>Left %1 ago.</source>
            <translation>%1 前离开。</translation>
        </message>
        <message>
            <source>It said goodbye, so nobody looks for it.</source>
            <translation>它已告别，因此无人再探测它。</translation>
        </message>
        <message>
            <source>incarnation %1</source>
            <translation>Incarnation %1</translation>
        </message>
        <message>
            <source>this is us</source>
            <translation>本机</translation>
        </message>
        <message numerus="yes">
            <source>%n suspicion(s)</source>
            <translation>
                <numerusform>%n 次可疑</numerusform>
            </translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>重启</translation>
        </message>
        <message>
            <source>Kill this demo node</source>
            <translation>终止此演示节点</translation>
        </message>
        <message>
            <source>Restart this demo node</source>
            <translation>重启此演示节点</translation>
        </message>
        <message>
            <source>we do not ping ourselves</source>
            <translation>不探测本机</translation>
        </message>
        <message>
            <source>no samples</source>
            <translation>无样本</translation>
        </message>
        <message>
            <source>min %1  median %2  p99 %3 ms  loss %4 %</source>
            <translation>最小 %1  中位 %2  p99 %3 ms  丢包 %4 %</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Metadata, %1</source>
            <translation>元数据，%1</translation>
        </message>
        <message>
            <source>Node details</source>
            <translation>节点详情</translation>
        </message>
        <message>
            <source>Select a node to see its round trips, history and metadata.</source>
            <translation>选择一个节点以查看其往返时延、历史和元数据。</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>往返时延</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Who accuses</source>
            <translation>指控者</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Ping now</source>
            <translation>立即探测</translation>
        </message>
        <message>
            <source>Ping this node now</source>
            <translation>立即探测此节点</translation>
        </message>
        <message>
            <source>Message…</source>
            <translation>消息…</translation>
        </message>
        <message>
            <source>Send a message to this node</source>
            <translation>向此节点发送消息</translation>
        </message>
        <message>
            <source>This session only reads: it sends nothing by hand</source>
            <translation>此会话只读：不能手动发送</translation>
        </message>
        <message>
            <source>%1 of %2 observers agree</source>
            <translation>%2 个观察者中有 %1 个一致</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 以及另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>No table lists this node any more; this is what was known.</source>
            <translation>已没有任何成员表列出此节点；以下为此前所知。</translation>
        </message>
        <message>
            <source>Declared dead by %1.</source>
            <translation>由 %1 宣布失效。</translation>
        </message>
    </context>
    <context>
        <name>NodeRow</name>
        <message>
            <source>no answer</source>
            <translation>无应答</translation>
        </message>
        <message>
            <source>No round trip measured yet</source>
            <translation>尚未测得往返时延</translation>
        </message>
        <message>
            <source>min %1, median %2, p99 %3, loss %4 %
last of %5 own pings %6 ago</source>
            <translation>最小 %1，中位 %2，p99 %3，丢包 %4 %
本机探测 %5 次，最近一次在 %6 前</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>自 %1 起</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>RTT</source>
            <translation>往返时延</translation>
        </message>
        <message>
            <source>Loss %</source>
            <translation>丢包 %</translation>
        </message>
        <message>
            <source>State for</source>
            <translation>状态持续</translation>
        </message>
        <message>
            <source>Inc.</source>
            <comment>short for incarnation</comment>
            <translation>编号</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签（tags）</translation>
        </message>
        <message>
            <source>Round trip of our own pings</source>
            <translation>本机探测的往返时延（RTT）</translation>
        </message>
        <message>
            <source>Share of our own pings without an answer</source>
            <translation>本机探测中无应答的比例</translation>
        </message>
        <message>
            <source>Incarnation: grows when the node refutes or updates itself</source>
            <translation>Incarnation 编号：节点反驳或更新自身时增大</translation>
        </message>
        <message>
            <source>Tags, or the metadata as it is</source>
            <translation>标签，或原样的元数据</translation>
        </message>
        <message>
            <source>leaving</source>
            <translation>正在离开</translation>
        </message>
        <message>
            <source>%1, %2 for %3</source>
            <translation>%1，%2 已 %3</translation>
        </message>
        <message>
            <source>, this is us</source>
            <translation>，本机</translation>
        </message>
        <message>
            <source>, accused by %1</source>
            <translation>，指控者 %1</translation>
        </message>
        <message>
            <source>, forgotten by our member</source>
            <translation>，已被本机成员遗忘</translation>
        </message>
        <message>
            <source>, stopped by you</source>
            <translation>，已被您停止</translation>
        </message>
        <message>
            <source>%1/%2</source>
            <comment>observers that agree, of all</comment>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Only a session that reads (Peek, Tap) knows what others hold</source>
            <translation>只有只读会话（Peek、Tap）才知道其他成员的看法</translation>
        </message>
        <message>
            <source>%1 of %2 observers hold it %3</source>
            <translation>%2 个观察者中有 %1 个认为它%3</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody accuses it</source>
            <translation>无人指控它</translation>
        </message>
        <message>
            <source>Last proved that it lives at %1</source>
            <translation>最近一次证明存活于 %1</translation>
        </message>
        <message>
            <source>Nothing of its own was heard yet</source>
            <translation>尚未听到它自身的任何消息</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>Accusers</source>
            <translation>指控者</translation>
        </message>
        <message>
            <source>Heard</source>
            <comment>how long ago; a narrow column</comment>
            <translation>最近听到</translation>
        </message>
        <message>
            <source>Observers that hold the state shown, of all that were read</source>
            <translation>持所示状态的观察者数／已读取的观察者总数</translation>
        </message>
        <message>
            <source>Who suspects it or declared it dead, first hand first</source>
            <translation>谁怀疑它或宣布其失效，第一手消息在前</translation>
        </message>
        <message>
            <source>Last heard: time since an ack, its table or its pulse proved that it lives</source>
            <translation>最近听到：自其应答、成员表或脉搏证明它存活以来的时间</translation>
        </message>
        <message>
            <source>How long this opinion has been held</source>
            <translation>持有此判断的时间</translation>
        </message>
        <message>
            <source>, %1 of %2 observers agree</source>
            <translation>，%2 个观察者中有 %1 个一致</translation>
        </message>
        <message>
            <source>first hand</source>
            <translation>第一手</translation>
        </message>
        <message>
            <source>by gossip</source>
            <translation>经 Gossip</translation>
        </message>
        <message>
            <source>by its table</source>
            <translation>据其成员表</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>转述</translation>
        </message>
        <message>
            <source>%1 declared it dead (%2)</source>
            <translation>%1 宣布其失效（%2）</translation>
        </message>
        <message>
            <source>%1 suspects it (%2)</source>
            <translation>%1 怀疑它（%2）</translation>
        </message>
    </context>
    <context>
        <name>NodeTableView</name>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Show details</source>
            <translation>显示详情</translation>
        </message>
        <message>
            <source>Ping now</source>
            <translation>立即探测</translation>
        </message>
        <message>
            <source>Send a message…</source>
            <translation>发送消息…</translation>
        </message>
        <message>
            <source>Kill this node</source>
            <translation>终止此节点</translation>
        </message>
        <message>
            <source>Restart this node</source>
            <translation>重启此节点</translation>
        </message>
        <message>
            <source>Show only state %1</source>
            <translation>只显示状态 %1</translation>
        </message>
        <message>
            <source>Show only this name</source>
            <translation>只显示此名称</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>复制行</translation>
        </message>
        <message>
            <source>Copy rows as JSON</source>
            <translation>以 JSON 复制行</translation>
        </message>
        <message>
            <source>Nodes of the cluster</source>
            <translation>集群的节点</translation>
        </message>
        <message>
            <source>One row a node, the ones in trouble first</source>
            <translation>每行一个节点，有问题的在前</translation>
        </message>
        <message>
            <source>This session only reads: it sends nothing by hand</source>
            <translation>此会话只读：不能手动发送</translation>
        </message>
    </context>
    <context>
        <name>NodesView</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n node(s)</source>
            <translation>
                <numerusform>显示 %1 / %n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>not alive %1</source>
            <translation>非存活 %1</translation>
        </message>
        <message>
            <source>suspect %1</source>
            <translation>可疑 %1</translation>
        </message>
        <message>
            <source>No nodes yet. They appear as soon as a member answers.</source>
            <translation>还没有节点。成员应答后会立即出现。</translation>
        </message>
        <message numerus="yes">
            <source>0 of %n node(s) match the filter.</source>
            <translation>
                <numerusform>%n 个节点中没有符合过滤条件的。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Filter, such as state:suspect rtt&gt;50</source>
            <translation>过滤，例如 state:suspect rtt&gt;50</translation>
        </message>
        <message>
            <source>Show only nodes that are not alive</source>
            <translation>只显示非存活的节点</translation>
        </message>
        <message>
            <source>Show only suspects</source>
            <translation>只显示可疑节点</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除过滤</translation>
        </message>
        <message>
            <source>Why the table is empty</source>
            <translation>表格为空的原因</translation>
        </message>
        <message>
            <source>state:suspect  name~web  tag.role:db  rtt&gt;50  loss&gt;=1  inc&gt;3
agree:split or agree&lt;100: not all observers agree (percent)
accuser:web-1: who suspects it or declared it dead
heard&gt;10s: nothing proved for that long that it lives (ms, s, m, h, d)
blank is and, | is or, ! is not, brackets group</source>
            <translation>state:suspect  name~web  tag.role:db  rtt&gt;50  loss&gt;=1  inc&gt;3
agree:split 或 agree&lt;100：并非所有观察者一致（百分比）
accuser:web-1：谁怀疑它或宣布其失效
heard&gt;10s：这么久没有任何消息证明它存活（ms、s、m、h、d）
空格为“与”，| 为“或”，! 为“非”，括号用于分组</translation>
        </message>
        <message>
            <source>%1 does not run; it knows nobody.</source>
            <translation>%1 没有运行；它不认识任何节点。</translation>
        </message>
    </context>
    <context>
        <name>NoticeBanner</name>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation>关闭此通知</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
    </context>
    <context>
        <name>ProfileStore</name>
        <message>
            <source>“%1” does not hold what a profile has there</source>
            <translation>“%1” 的内容不符合配置的要求</translation>
        </message>
        <message>
            <source>it is too large for a profile</source>
            <translation>文件过大，不是配置</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>it is not JSON (%1)</source>
            <translation>不是 JSON（%1）</translation>
        </message>
        <message>
            <source>it is JSON, but no profile of Swimscope</source>
            <translation>是 JSON，但不是 Swimscope 的配置</translation>
        </message>
        <message>
            <source>a newer Swimscope has written it</source>
            <translation>由更新版本的 Swimscope 写入</translation>
        </message>
        <message>
            <source>The profile %1 cannot be read: %2. The file is left as it is.</source>
            <translation>无法读取配置 %1：%2。文件保持原样。</translation>
        </message>
        <message>
            <source>A profile needs a name</source>
            <translation>配置需要名称</translation>
        </message>
        <message>
            <source>Another profile is called %1</source>
            <translation>已有名为 %1 的配置</translation>
        </message>
        <message>
            <source>There are %1 profiles already</source>
            <translation>已有 %1 个配置</translation>
        </message>
        <message>
            <source>The directory %1 cannot be made</source>
            <translation>无法创建目录 %1</translation>
        </message>
        <message>
            <source>There is no such profile</source>
            <translation>没有这个配置</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: %2</source>
            <translation>无法删除 %1：%2</translation>
        </message>
        <message>
            <source>%1 cannot be imported: %2</source>
            <translation>无法导入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>RttChart</name>
        <message>
            <source>Round trip chart</source>
            <translation>往返时延图</translation>
        </message>
        <message>
            <source>No round trip measured yet</source>
            <translation>尚未测得往返时延</translation>
        </message>
        <message numerus="yes">
            <source>%n sample(s)</source>
            <translation>
                <numerusform>%n 个样本</numerusform>
            </translation>
        </message>
        <message>
            <source>No round trip yet. Press Ping now.</source>
            <translation>尚无往返时延。请点击“立即探测”。</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>无应答</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source> in %1; the last one %2 ago: %3</source>
            <translation>，在 %1 内；最近一个在 %2 前：%3</translation>
        </message>
        <message>
            <source>; min %1, median %2, p99 %3, loss %4 %</source>
            <translation>；最小 %1，中位数 %2，p99 %3，丢失 %4 %</translation>
        </message>
    </context>
    <context>
        <name>SafetyStrip</name>
        <message>
            <source>Contact level</source>
            <translation>接触级别</translation>
        </message>
        <message>
            <source>as %1, a full member: others probe you and will notice when you go</source>
            <translation>身份 %1，正式成员：其他节点会探测您，并会察觉您的离开</translation>
        </message>
        <message>
            <source>as %1: looking for a member that answers</source>
            <translation>身份 %1：正在寻找应答的成员</translation>
        </message>
        <message>
            <source>%1 tells the others that it goes</source>
            <translation>%1 正在告知其他成员它要离开</translation>
        </message>
        <message>
            <source>nothing is sent any more; what you see is what was known at the end</source>
            <translation>不再发送任何内容；所见为结束时的已知情况</translation>
        </message>
        <message>
            <source>no cluster is touched</source>
            <translation>未接触任何集群</translation>
        </message>
        <message>
            <source>OFFLINE</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>JOINING</source>
            <translation>加入中</translation>
        </message>
        <message>
            <source>JOINED</source>
            <translation>已加入</translation>
        </message>
        <message>
            <source>LEAVING</source>
            <translation>离开中</translation>
        </message>
        <message>
            <source>ENDED</source>
            <translation>已结束</translation>
        </message>
        <message>
            <source>health score %1</source>
            <translation>健康分 %1</translation>
        </message>
        <message>
            <source>0 is healthy; higher means our own probes were late or unanswered</source>
            <translation>0 表示健康；越高表示本机探测越迟或无应答</translation>
        </message>
        <message>
            <source>Sending allowed</source>
            <translation>已允许发送</translation>
        </message>
        <message>
            <source>Allow sending</source>
            <translation>允许发送</translation>
        </message>
        <message>
            <source>Messages leave this window when you send them. Press to lock.</source>
            <translation>点击发送后消息会发出。点击可锁定。</translation>
        </message>
        <message>
            <source>Sending is locked. Press to allow it for this session.</source>
            <translation>发送已锁定。点击以在本次会话中允许发送。</translation>
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
            <translation>尚无应答</translation>
        </message>
        <message numerus="yes">
            <source>%n observer(s) answered, oldest %1</source>
            <translation>
                <numerusform>%n 个观察者已应答，最旧 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>reads and pings; nothing is announced, each ping uses up a little gossip</source>
            <translation>读取并 ping；不发布任何信息，每次 ping 会用掉少许 Gossip</translation>
        </message>
        <message>
            <source>reads only, nothing is announced to the cluster</source>
            <translation>只读，不向集群发布任何信息</translation>
        </message>
        <message>
            <source>Members that have answered, and the age of the oldest of their last answers</source>
            <translation>已应答的成员数，以及各自最近应答中最旧的一个距今多久</translation>
        </message>
        <message>
            <source>PRODUCTION</source>
            <translation>生产</translation>
        </message>
        <message>
            <source>This profile is marked production: sending asks first</source>
            <translation>此配置标记为生产环境：发送前会先询问</translation>
        </message>
        <message>
            <source>SIMULATION</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>LIVE LAB</source>
            <translation>实时实验室</translation>
        </message>
        <message>
            <source>nothing here touches a network</source>
            <translation>这里的一切都不接触网络</translation>
        </message>
        <message>
            <source>real sockets on this computer; others join at %1</source>
            <translation>使用本机的真实套接字；其他程序可通过 %1 加入</translation>
        </message>
    </context>
    <context>
        <name>SelectionSummary</name>
        <message>
            <source>Selected node</source>
            <translation>所选节点</translation>
        </message>
        <message>
            <source>Details  F9</source>
            <translation>详情 F9</translation>
        </message>
        <message>
            <source>Open the details of this node</source>
            <translation>打开此节点的详情</translation>
        </message>
    </context>
    <context>
        <name>SessionBridge</name>
        <message>
            <source>There is no session; connect first</source>
            <translation>没有会话；请先连接</translation>
        </message>
        <message>
            <source>Not understood; help shows how keys are changed</source>
            <translation>无法理解；help 会说明如何更改密钥</translation>
        </message>
    </context>
    <context>
        <name>SessionPages</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>控制台</translation>
        </message>
        <message>
            <source>Open the console (Ctrl+`)</source>
            <translation>打开控制台（Ctrl+`）</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>打开控制台</translation>
        </message>
    </context>
    <context>
        <name>SessionStatus</name>
        <message>
            <source>Peers still hold our name for %1; they must forget it before we are in</source>
            <translation>对端仍将本机名称记为 %1；待其遗忘后才算加入</translation>
        </message>
    </context>
    <context>
        <name>SettingsMapping</name>
        <message>
            <source>“%1” is no dialect; there are plain and serf</source>
            <translation>“%1”不是方言；可用的有 plain 和 serf</translation>
        </message>
    </context>
    <context>
        <name>StateStrip</name>
        <message>
            <source>State history</source>
            <translation>状态历史</translation>
        </message>
        <message numerus="yes">
            <source>%n suspicion(s)</source>
            <translation>
                <numerusform>%n 次可疑</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 前</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>%1 from %2 for %3, incarnation %4</source>
            <translation>自 %2 起%1，持续 %3，Incarnation %4</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Not connected</source>
            <translation>未连接</translation>
        </message>
        <message>
            <source>Disconnected</source>
            <translation>已断开</translation>
        </message>
        <message>
            <source>joining as %1</source>
            <translation>正以 %1 加入</translation>
        </message>
        <message>
            <source>leaving</source>
            <translation>正在离开</translation>
        </message>
        <message>
            <source>member %1 at %2</source>
            <translation>成员 %1，地址 %2</translation>
        </message>
        <message>
            <source>Serf dialect</source>
            <translation>Serf 方言</translation>
        </message>
        <message>
            <source>plain memberlist</source>
            <translation>纯 memberlist</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>无标签</translation>
        </message>
        <message>
            <source>label “%1”</source>
            <translation>标签“%1”</translation>
        </message>
        <message>
            <source>encrypted</source>
            <translation>已加密</translation>
        </message>
        <message>
            <source>not encrypted</source>
            <translation>未加密</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>in %1, out %2 packets/s</source>
            <translation>收 %1、发 %2 包/秒</translation>
        </message>
        <message>
            <source>dropped %1, rejected %2</source>
            <translation>丢弃 %1、拒绝 %2</translation>
        </message>
        <message>
            <source>Reports lost on the way to the screen, and packets we did not accept</source>
            <translation>送达屏幕前丢失的报告，以及本机未接受的数据包</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message numerus="yes">
            <source>reading from %n member(s)</source>
            <translation>
                <numerusform>正在读取 %n 个成员</numerusform>
            </translation>
        </message>
        <message>
            <source>asking for a first answer</source>
            <translation>正在等待第一个应答</translation>
        </message>
        <message>
            <source>Alertmanager’s state</source>
            <translation>Alertmanager 状态</translation>
        </message>
        <message>
            <source>simulation, seen by %1</source>
            <translation>模拟，由 %1 观察</translation>
        </message>
        <message>
            <source>deterministic: same seed, same run</source>
            <translation>确定性：种子相同，运行相同</translation>
        </message>
        <message>
            <source>simulation, seen by everybody</source>
            <translation>模拟，从所有节点观察</translation>
        </message>
        <message>
            <source>seen by everybody</source>
            <translation>从所有节点观察</translation>
        </message>
    </context>
    <context>
        <name>TextFormat</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 时 %2 分</translation>
        </message>
        <message>
            <source>%1 d %2:%3</source>
            <translation>%1 天 %2:%3</translation>
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
            <translation>存活</translation>
        </message>
        <message>
            <source>suspect</source>
            <translation>可疑</translation>
        </message>
        <message>
            <source>dead</source>
            <translation>失效</translation>
        </message>
        <message>
            <source>left</source>
            <translation>已离开</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>a time in seconds</comment>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>ViewRail</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>观察</translation>
        </message>
        <message>
            <source>Wire</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Beliefs</source>
            <translation>看法</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链路</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Learn</source>
            <translation>学习</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>实验室</translation>
        </message>
    </context>
    <context>
        <name>WelcomeView</name>
        <message>
            <source>Welcome</source>
            <translation>欢迎</translation>
        </message>
        <message>
            <source>Swimscope&apos;s mark</source>
            <translation>Swimscope 标志</translation>
        </message>
        <message>
            <source>See a gossip cluster as its members see it</source>
            <translation>以成员的视角观察 Gossip 集群</translation>
        </message>
        <message>
            <source>host:port, such as 10.0.1.50:7946</source>
            <translation>主机:端口，例如 10.0.1.50:7946</translation>
        </message>
        <message>
            <source>Address of any member</source>
            <translation>任一成员的地址</translation>
        </message>
        <message>
            <source>More ways to connect</source>
            <translation>更多连接方式</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>打开演示</translation>
        </message>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open a demo of %n node(s)</source>
            <translation>
                <numerusform>打开 %n 个节点的演示</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading begins at a member: give an address</source>
            <translation>读取要从某个成员开始：请给出地址</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Watch a cluster</source>
            <translation>观察集群</translation>
        </message>
        <message>
            <source>Reads from one member. Nothing is announced or left behind.</source>
            <translation>从一个成员读取。不发布任何信息，也不留下任何痕迹。</translation>
        </message>
        <message>
            <source>Peek</source>
            <translation>Peek</translation>
        </message>
        <message>
            <source>Read the cluster at this address</source>
            <translation>读取此地址的集群</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Recent clusters</source>
            <translation>最近的集群</translation>
        </message>
        <message>
            <source>More ways to connect…</source>
            <translation>更多连接方式…</translation>
        </message>
        <message>
            <source>production</source>
            <translation>生产</translation>
        </message>
        <message>
            <source>Lesson %1: %2</source>
            <translation>第 %1 课：%2</translation>
        </message>
        <message>
            <source>Open the lab</source>
            <translation>打开实验室</translation>
        </message>
        <message>
            <source>A living cluster in ten seconds. No network is touched.</source>
            <translation>十秒即得一个活的集群，不接触任何网络。</translation>
        </message>
        <message numerus="yes">
            <source>Open a lab of %n node(s)</source>
            <translation>
                <numerusform>打开有 %n 个节点的实验室</numerusform>
            </translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Real nodes on this computer that any memberlist program can join</source>
            <translation>本机上的真实节点，任何 memberlist 程序都可以加入</translation>
        </message>
        <message>
            <source>Another lab…</source>
            <translation>其他实验室…</translation>
        </message>
        <message>
            <source>Open a run or script…</source>
            <translation>打开运行或脚本…</translation>
        </message>
        <message>
            <source>Nothing yet. Try the demo: it stays on this computer.</source>
            <translation>还没有。试试演示：它只在这台电脑上运行。</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>Menu bar</source>
            <translation>菜单栏</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Connect…</source>
            <translation>连接(&amp;C)…</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Open the &amp;demo</source>
            <translation>打开演示(&amp;D)</translation>
        </message>
        <message>
            <source>D&amp;isconnect</source>
            <translation>断开(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Find</source>
            <translation>查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Copy rows</source>
            <translation>复制行(&amp;C)</translation>
        </message>
        <message>
            <source>Copy rows as &amp;JSON</source>
            <translation>以 JSON 复制行(&amp;J)</translation>
        </message>
        <message>
            <source>Clear the con&amp;sole</source>
            <translation>清空控制台(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Nodes</source>
            <translation>节点(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Events</source>
            <translation>事件(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Messages</source>
            <translation>消息(&amp;M)</translation>
        </message>
        <message>
            <source>Node &amp;details</source>
            <translation>节点详情(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Console</source>
            <translation>控制台(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>跟随桌面</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>重置布局(&amp;R)</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>全屏(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Cluster</source>
            <translation>集群(&amp;C)</translation>
        </message>
        <message>
            <source>Ne&amp;xt node</source>
            <translation>下一个节点(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Previous node</source>
            <translation>上一个节点(&amp;P)</translation>
        </message>
        <message>
            <source>P&amp;ing the selected node</source>
            <translation>探测所选节点(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Message to the selected node…</source>
            <translation>向所选节点发消息(&amp;M)…</translation>
        </message>
        <message>
            <source>Copy the &amp;address to join at</source>
            <translation>复制可加入的地址(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Swimscope</source>
            <translation>关于 Swimscope(&amp;A)</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>断开</translation>
        </message>
        <message>
            <source>&amp;Zoom in</source>
            <translation>放大(&amp;Z)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;O)</translation>
        </message>
        <message>
            <source>Normal &amp;size</source>
            <translation>正常大小(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Beliefs</source>
            <translation>看法(&amp;B)</translation>
        </message>
        <message>
            <source>Lin&amp;ks</source>
            <translation>链路(&amp;K)</translation>
        </message>
        <message>
            <source>Find&amp;ings</source>
            <translation>发现(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Open a lab run or script…</source>
            <translation>打开实验室运行或脚本(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Save the lab run…</source>
            <translation>保存实验室运行(&amp;S)…</translation>
        </message>
        <message>
            <source>L&amp;ab</source>
            <translation>实验室(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Export this view as a picture…</source>
            <translation>将此视图导出为图片(&amp;E)…</translation>
        </message>
        <message>
            <source>Export the lab’s coun&amp;ters…</source>
            <translation>导出实验室计数器(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Projector mode</source>
            <translation>投影模式(&amp;P)</translation>
        </message>
        <message>
            <source>New &amp;lab…</source>
            <translation>新建实验室(&amp;L)…</translation>
        </message>
        <message>
            <source>&amp;Copy this lesson to edit it…</source>
            <translation>复制此课程以便编辑(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Folder of your own lessons</source>
            <translation>您自己的课程文件夹(&amp;F)</translation>
        </message>
        <message>
            <source>Lesso&amp;ns</source>
            <translation>课程(&amp;N)</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>减弱</translation>
        </message>
        <message>
            <source>&amp;How things move</source>
            <translation>动效(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Undo in the lab</source>
            <translation>撤销实验操作(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo in the lab</source>
            <translation>重做实验操作(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Kill the selected node</source>
            <translation>终止所选节点(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Restart the selected node</source>
            <translation>重启所选节点(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>BeliefText</name>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1 at incarnation %2</source>
            <translation>%1，incarnation %2</translation>
        </message>
        <message>
            <source>does not list it</source>
            <translation>未列出它</translation>
        </message>
        <message>
            <source>%1 does not list %2: it never heard of it, or has forgotten it.</source>
            <translation>%1 未列出 %2：从未听说过它，或已将其遗忘。</translation>
        </message>
        <message>
            <source>Higher incarnations win. When the two meet, %1 at %2 beats %3 at %4 and comes back.</source>
            <translation>incarnation 编号高者胜。两者相遇时，%1 的 %2 胜过“%3”的 %4，它会恢复。</translation>
        </message>
        <message>
            <source>%1 says that it is alive. Once it hears the accusation, it refutes it with a higher incarnation.</source>
            <translation>%1 称自己存活。一旦得知这一指控，它会以更高的 incarnation 反驳。</translation>
        </message>
        <message>
            <source>Same incarnation, other metadata than most observers hold.</source>
            <translation>incarnation 相同，但元数据与多数观察者所持的不同。</translation>
        </message>
        <message>
            <source>This has changed since the answer before.</source>
            <translation>自上一次应答以来已发生变化。</translation>
        </message>
        <message>
            <source>All observers agree.</source>
            <translation>所有观察者意见一致。</translation>
        </message>
        <message>
            <source>Most observers hold the same.</source>
            <translation>多数观察者所持相同。</translation>
        </message>
        <message>
            <source>Most observers hold it %1.</source>
            <translation>多数观察者认为它%1。</translation>
        </message>
        <message>
            <source>%1, by its own word, %2</source>
            <translation>%1（其自述），%2</translation>
        </message>
        <message>
            <source>%1, by its table, %2</source>
            <translation>%1（见其成员表），%2</translation>
        </message>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%2 个中 %1 个已应答</translation>
        </message>
        <message>
            <source>%1, sweeping</source>
            <translation>%1，正在巡查</translation>
        </message>
        <message>
            <source>%1, swept in %2 s</source>
            <translation>%1，巡查用时 %2 秒</translation>
        </message>
        <message>
            <source>%1m</source>
            <translation>%1分</translation>
        </message>
        <message>
            <source>%1h</source>
            <translation>%1时</translation>
        </message>
        <message>
            <source>of %1 nodes only those that somebody doubts</source>
            <translation>共 %1 个节点，只显示被怀疑的</translation>
        </message>
        <message numerus="yes">
            <source>live, %n observer(s)</source>
            <translation>
                <numerusform>实时，%n 个观察者</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BeliefPanel</name>
        <message>
            <source>%1, %2 ago</source>
            <translation>%1，%2前</translation>
        </message>
        <message>
            <source>%1 about itself</source>
            <translation>%1 看自己</translation>
        </message>
        <message>
            <source>%1 about %2</source>
            <translation>%1 看 %2</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>应答于</translation>
        </message>
        <message>
            <source>Itself says</source>
            <translation>它自称</translation>
        </message>
        <message>
            <source>Noticed first</source>
            <translation>最先发现</translation>
        </message>
        <message>
            <source>Accused by</source>
            <translation>指控者</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 个中 %1 个</translation>
        </message>
        <message>
            <source>The chosen belief</source>
            <translation>所选看法</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>单元格</translation>
        </message>
        <message>
            <source>Choose a cell to read who believes what of whom.</source>
            <translation>选择一个单元格，查看谁如何看待谁。</translation>
        </message>
        <message>
            <source>Show the node</source>
            <translation>显示该节点</translation>
        </message>
        <message>
            <source>Show the observed node among the nodes</source>
            <translation>在节点列表中显示被观察的节点</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>alive, quiet on purpose</source>
            <translation>存活（有意不醒目）</translation>
        </message>
        <message>
            <source>the observer itself</source>
            <translation>观察者自身</translation>
        </message>
        <message>
            <source>not listed</source>
            <translation>未列出</translation>
        </message>
        <message>
            <source>island: observers that agree</source>
            <translation>孤岛：彼此一致的观察者</translation>
        </message>
        <message>
            <source>missing from a partial answer (*)</source>
            <translation>不完整应答中缺失 (*)</translation>
        </message>
        <message>
            <source>changed since the answer before</source>
            <translation>自上次应答以来有变化</translation>
        </message>
        <message>
            <source>Partial</source>
            <translation>不完整</translation>
        </message>
    </context>
    <context>
        <name>BeliefsMatrix</name>
        <message>
            <source>%1 about %2: %3</source>
            <translation>%1 看 %2：%3</translation>
        </message>
        <message>
            <source>agree</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>answer age, s</source>
            <translation>应答时龄（秒）</translation>
        </message>
        <message>
            <source>changed between its last two answers</source>
            <translation>在其最近两次应答之间有变化</translation>
        </message>
        <message>
            <source>partial answer: %1</source>
            <translation>不完整的应答：%1</translation>
        </message>
    </context>
    <context>
        <name>BeliefsView</name>
        <message>
            <source>Beliefs</source>
            <translation>看法</translation>
        </message>
        <message>
            <source>Beliefs: rows are observed members, columns observers</source>
            <translation>看法：行为被观察成员，列为观察者</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Incarnation</source>
            <translation>Incarnation</translation>
        </message>
        <message>
            <source>Metadata</source>
            <translation>元数据</translation>
        </message>
        <message>
            <source>Show in the cells: %1</source>
            <translation>单元格中显示：%1</translation>
        </message>
        <message>
            <source>Disagreements only</source>
            <translation>仅显示分歧</translation>
        </message>
        <message>
            <source>Sweep again</source>
            <translation>再次巡查</translation>
        </message>
        <message>
            <source>Read the tables of all members again</source>
            <translation>重新读取所有成员的成员表</translation>
        </message>
        <message>
            <source>Only a session that reads (Peek, Tap) can sweep.</source>
            <translation>只有读取型会话（Peek、Tap）才能巡查。</translation>
        </message>
        <message>
            <source>Peek at all members</source>
            <translation>窥视所有成员</translation>
        </message>
        <message>
            <source>No member has answered yet. Beliefs are read from the tables that members hold.</source>
            <translation>尚无成员应答。看法读自各成员所持的成员表。</translation>
        </message>
        <message>
            <source>Beliefs are read from the tables of all members. Connect with Peek or Tap to see them; a member of the cluster only knows its own.</source>
            <translation>看法读自所有成员的成员表。请以 Peek 或 Tap 方式连接查看；集群成员只知道自己的看法。</translation>
        </message>
    </context>
    <context>
        <name>FindingsModel</name>
        <message>
            <source>Critical</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自</translation>
        </message>
    </context>
    <context>
        <name>FindingsView</name>
        <message>
            <source>%1, since %2</source>
            <translation>%1，自 %2</translation>
        </message>
        <message>
            <source>changed %1 ago</source>
            <translation>%1前有变化</translation>
        </message>
        <message>
            <source>%1, since %2, for %3</source>
            <translation>%1，自 %2 起，已持续 %3</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Findings, the gravest first</source>
            <translation>发现，最严重的在前</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>证据</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>处理办法</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>带我查看</translation>
        </message>
        <message>
            <source>Show the member among the nodes</source>
            <translation>在节点列表中显示该成员</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>重新检查</translation>
        </message>
        <message>
            <source>Read the tables of all members again</source>
            <translation>重新读取所有成员的成员表</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Copy the finding as text</source>
            <translation>以文本形式复制该发现</translation>
        </message>
        <message>
            <source>Nothing is amiss in what the members have said so far.</source>
            <translation>就成员目前所述，未见异常。</translation>
        </message>
        <message>
            <source>Findings come from comparing the tables of many members. Connect with Peek or Tap to get them.</source>
            <translation>发现来自对多个成员的成员表的比较。请以 Peek 或 Tap 方式连接以获取。</translation>
        </message>
    </context>
    <context>
        <name>LinksMatrix</name>
        <message>
            <source>not asked yet</source>
            <translation>尚未询问</translation>
        </message>
        <message>
            <source>reaches it</source>
            <translation>可到达</translation>
        </message>
        <message>
            <source>reaches it in %1</source>
            <translation>%1 可到达</translation>
        </message>
        <message>
            <source>does not reach it</source>
            <translation>无法到达</translation>
        </message>
        <message>
            <source>gave us no answer</source>
            <translation>未答复我们</translation>
        </message>
        <message>
            <source>%1 to %2: %3</source>
            <translation>%1 到 %2：%3</translation>
        </message>
    </context>
    <context>
        <name>LinksView</name>
        <message>
            <source>%1: one way is cut</source>
            <translation>%1：单向中断</translation>
        </message>
        <message>
            <source>%1: no answer</source>
            <translation>%1：无应答</translation>
        </message>
        <message>
            <source>%1: much slower than back</source>
            <translation>%1：比反向慢得多</translation>
        </message>
        <message>
            <source>%1 of %2 pairs</source>
            <translation>%2 对中 %1 对</translation>
        </message>
        <message>
            <source>One-way and odd links (%1)</source>
            <translation>单向与异常链路（%1）</translation>
        </message>
        <message>
            <source>Choose a cell to read how one member reaches another.</source>
            <translation>选择一个单元格，查看一个成员如何到达另一个。</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>%1 %2.</source>
            <translation>%1 %2。</translation>
        </message>
        <message>
            <source>There</source>
            <translation>去程</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>回程</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>测量于</translation>
        </message>
        <message>
            <source>%1 ago, by borrowed ping</source>
            <translation>%1前，借道探测</translation>
        </message>
        <message>
            <source>Nack after</source>
            <translation>否定应答用时</translation>
        </message>
        <message>
            <source>Datagrams</source>
            <translation>数据报</translation>
        </message>
        <message>
            <source>arrive</source>
            <translation>能送达</translation>
        </message>
        <message>
            <source>do not arrive</source>
            <translation>无法送达</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链路</translation>
        </message>
        <message>
            <source>Links: the row asks, the column is asked</source>
            <translation>链路：行为询问方，列为被询问方</translation>
        </message>
        <message>
            <source>Row asks, column is asked. Members measure for us by indirect ping.</source>
            <translation>行为询问方，列为被询问方。成员以间接探测代我们测量。</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Ask every member to ping every other</source>
            <translation>请每个成员探测其他每个成员</translation>
        </message>
        <message>
            <source>Only a session that reads (Peek, Tap) can measure.</source>
            <translation>只有读取型会话（Peek、Tap）才能测量。</translation>
        </message>
        <message>
            <source>Measure all links</source>
            <translation>测量所有链路</translation>
        </message>
        <message>
            <source>No link has been measured yet. Each member can be asked to ping each other one; nothing is announced to the cluster.</source>
            <translation>尚未测量任何链路。可以请每个成员探测其他成员；不会向集群宣告任何内容。</translation>
        </message>
        <message>
            <source>Links are measured by asking members to ping each other. Connect with Peek or Tap to do that.</source>
            <translation>链路通过请成员互相探测来测量。请以 Peek 或 Tap 方式连接后进行。</translation>
        </message>
        <message>
            <source>One-way and odd links</source>
            <translation>单向与异常链路</translation>
        </message>
        <message>
            <source>Key: round trip in ms</source>
            <translation>图例：往返时延（毫秒）</translation>
        </message>
        <message>
            <source>cannot reach</source>
            <translation>无法到达</translation>
        </message>
        <message>
            <source>the asked member is mute</source>
            <translation>被请求的成员无回应</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>尚未询问</translation>
        </message>
    </context>
    <context>
        <name>MatrixView</name>
        <message>
            <source>%1 rows, %2 columns; arrows choose a cell</source>
            <translation>%1 行，%2 列；方向键选择单元格</translation>
        </message>
    </context>
    <context>
        <name>WhoSaysModel</name>
        <message>
            <source>other metadata</source>
            <translation>元数据不同</translation>
        </message>
        <message>
            <source>itself</source>
            <translation>自身</translation>
        </message>
        <message>
            <source>first hand</source>
            <translation>第一手</translation>
        </message>
        <message>
            <source>by gossip</source>
            <translation>经 Gossip</translation>
        </message>
        <message>
            <source>by its table</source>
            <translation>据其成员表</translation>
        </message>
        <message>
            <source>passed on</source>
            <translation>转述</translation>
        </message>
        <message>
            <source>not heard yet</source>
            <translation>尚未听闻</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <comment>a state at an incarnation</comment>
            <translation>%1，编号 %2</translation>
        </message>
        <message>
            <source>not listed</source>
            <translation>未列出</translation>
        </message>
        <message>
            <source>%1: %2 for %3</source>
            <translation>%1：%2，已 %3</translation>
        </message>
        <message>
            <source>, %1</source>
            <translation>，%1</translation>
        </message>
        <message>
            <source>Its table was read %1 ago</source>
            <translation>其成员表于 %1 前读取</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>WhoSaysList</name>
        <message numerus="yes">
            <source>%1 of %n observer(s) differ from most</source>
            <translation>
                <numerusform>%n 个观察者中有 %1 个与多数不同</numerusform>
            </translation>
        </message>
        <message>
            <source>all observers hold the same</source>
            <translation>所有观察者看法相同</translation>
        </message>
        <message>
            <source>Who says what</source>
            <translation>各方说法</translation>
        </message>
        <message>
            <source>Show in Beliefs</source>
            <translation>在看法中查看</translation>
        </message>
        <message>
            <source>Show this node in the Beliefs view</source>
            <translation>在看法视图中显示此节点</translation>
        </message>
        <message>
            <source>What each observer says of the node</source>
            <translation>每个观察者对该节点的说法</translation>
        </message>
        <message>
            <source>Press a row to see it in the Beliefs view</source>
            <translation>点按一行即可在看法视图中查看</translation>
        </message>
    </context>
    <context>
        <name>SendQuestions</name>
        <message>
            <source>Allow sending</source>
            <translation>允许发送</translation>
        </message>
        <message>
            <source>%1 is production. Allow sending to it?</source>
            <translation>%1 是生产集群。允许向其发送吗？</translation>
        </message>
        <message>
            <source>What is sent cannot be taken back. It stays allowed until this session ends.</source>
            <translation>已发送的内容无法收回。此许可保持到本次会话结束。</translation>
        </message>
        <message>
            <source>Send to everyone</source>
            <translation>发送给所有节点</translation>
        </message>
        <message numerus="yes">
            <source>Send this message to %n node(s) of %1?</source>
            <translation>
                <numerusform>将此消息发送给 %1 的 %n 个节点吗？</numerusform>
            </translation>
        </message>
        <message>
            <source>Gossip retells it until every member has it. It cannot be taken back.</source>
            <translation>Gossip 会一直转述，直到每个成员都收到。无法收回。</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Type %1 to go on</source>
            <translation>输入 %1 以继续</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDoctor</name>
        <message>
            <source>There is no address to test</source>
            <translation>没有可测试的地址</translation>
        </message>
    </context>
    <context>
        <name>ContactCards</name>
        <message>
            <source>Contact</source>
            <translation>接触方式</translation>
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
            <source>Reads members&apos; tables over TCP. They see: one line in a debug log.</source>
            <translation>通过 TCP 读取成员的表。集群看到：调试日志中的一行。</translation>
        </message>
        <message>
            <source>Peek, and gentle pings. They see: pings, each using up a little gossip.</source>
            <translation>Peek 加上温和的 ping。集群看到：ping，每次用掉少许 Gossip。</translation>
        </message>
        <message>
            <source>A full member. They see: a node that comes, is probed, and goes.</source>
            <translation>成为正式成员。集群看到：一个加入、被探测、再离开的节点。</translation>
        </message>
    </context>
    <context>
        <name>FailureStrip</name>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Tries the contact again now</source>
            <translation>立即再次尝试接触</translation>
        </message>
        <message>
            <source>Examining…</source>
            <translation>正在诊断…</translation>
        </message>
        <message>
            <source>Diagnose</source>
            <translation>诊断</translation>
        </message>
        <message>
            <source>An examination is under way</source>
            <translation>诊断正在进行</translation>
        </message>
        <message>
            <source>Examines the contact again</source>
            <translation>再次诊断此接触</translation>
        </message>
        <message>
            <source>Connect…</source>
            <translation>连接…</translation>
        </message>
        <message>
            <source>Opens the connection, to change or replace it</source>
            <translation>打开连接设置，以便更改或替换</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>忽略</translation>
        </message>
        <message>
            <source>Dismiss this failure</source>
            <translation>忽略此故障</translation>
        </message>
        <message>
            <source>Failed contact</source>
            <translation>接触失败</translation>
        </message>
    </context>
    <context>
        <name>ProfileList</name>
        <message>
            <source>%1, production</source>
            <translation>%1，生产环境</translation>
        </message>
        <message>
            <source>prod</source>
            <translation>生产</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>配置</translation>
        </message>
        <message>
            <source>None yet. Save keeps a connection under a name.</source>
            <translation>还没有。“保存”可将连接以名称保留。</translation>
        </message>
        <message>
            <source>Choose a profile first</source>
            <translation>请先选择一个配置</translation>
        </message>
        <message>
            <source>New connection</source>
            <translation>新建连接</translation>
        </message>
        <message>
            <source>Copy the profile, without its keys</source>
            <translation>复制配置（不含密钥）</translation>
        </message>
        <message>
            <source>Delete the profile…</source>
            <translation>删除配置…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Import a profile from a file</source>
            <translation>从文件导入配置</translation>
        </message>
        <message>
            <source>Export the profile to a file, without its keys</source>
            <translation>将配置导出到文件（不含密钥）</translation>
        </message>
    </context>
    <context>
        <name>RecentClusters</name>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <translation>%1 分钟前</translation>
        </message>
        <message>
            <source>%1 h ago</source>
            <translation>%1 小时前</translation>
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
            <translation>所见</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>字节</translation>
        </message>
        <message>
            <source>Hide evidence</source>
            <translation>隐藏证据</translation>
        </message>
        <message>
            <source>Show evidence</source>
            <translation>显示证据</translation>
        </message>
        <message>
            <source>What was done and what came back</source>
            <translation>做了什么，收到什么</translation>
        </message>
        <message>
            <source>The bytes that decided</source>
            <translation>起决定作用的字节</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>诊断结论</translation>
        </message>
    </context>
    <context>
        <name>LabPage</name>
        <message>
            <source>everybody</source>
            <translation>所有节点</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Space-time</source>
            <translation>时空图</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Rumour</source>
            <translation>谣言传播</translation>
        </message>
        <message>
            <source>Seen by</source>
            <translation>观察视角</translation>
        </message>
        <message>
            <source>Whose beliefs are shown</source>
            <translation>显示谁的看法</translation>
        </message>
        <message>
            <source>What is selected, and why</source>
            <translation>所选对象及原因</translation>
        </message>
        <message>
            <source>The lab has ended; this is the last picture of it.</source>
            <translation>实验已结束；这是它最后的画面。</translation>
        </message>
    </context>
    <context>
        <name>Mapping</name>
        <message>
            <source>“%1” is no timing; there are lan, wan and local</source>
            <translation>“%1”不是时间参数；可用的有 lan、wan 和 local</translation>
        </message>
    </context>
    <context>
        <name>LabFlow</name>
        <message>
            <source>Not opened</source>
            <translation>未能打开</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 is too large to be a script or a saved run</source>
            <translation>%1 太大，不像脚本或已保存的运行</translation>
        </message>
        <message>
            <source>Open a lab run or script</source>
            <translation>打开实验室运行或脚本</translation>
        </message>
        <message>
            <source>Lab runs and scripts (*.run *.demo);;All files (*)</source>
            <translation>实验室运行和脚本 (*.run *.demo);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Save the run</source>
            <translation>保存运行</translation>
        </message>
        <message>
            <source>lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>Lab runs (*.run)</source>
            <translation>实验室运行 (*.run)</translation>
        </message>
        <message>
            <source>The run is saved in %1</source>
            <translation>运行已保存到 %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未能保存</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>Export this view</source>
            <translation>导出此视图</translation>
        </message>
        <message>
            <source>Pictures (*.png *.svg)</source>
            <translation>图片 (*.png *.svg)</translation>
        </message>
        <message>
            <source>The picture is saved in %1</source>
            <translation>图片已保存到 %1</translation>
        </message>
        <message>
            <source>Export the counters</source>
            <translation>导出计数器</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>The counters are saved in %1</source>
            <translation>计数器已保存到 %1</translation>
        </message>
        <message>
            <source>lesson</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Copy this lesson</source>
            <translation>复制此课程</translation>
        </message>
        <message>
            <source>Lessons (*.demo)</source>
            <translation>课程 (*.demo)</translation>
        </message>
        <message>
            <source>The lesson is a text file in %1</source>
            <translation>课程是一个文本文件，位于 %1</translation>
        </message>
        <message>
            <source>Your own lessons are kept in %1</source>
            <translation>您自己的课程保存在 %1</translation>
        </message>
    </context>
    <context>
        <name>FaultMenu</name>
        <message>
            <source>Heal everything</source>
            <translation>全部恢复</translation>
        </message>
        <message>
            <source>Add a node</source>
            <translation>添加节点</translation>
        </message>
        <message>
            <source>No node selected</source>
            <translation>未选择节点</translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>重启</translation>
        </message>
        <message>
            <source>Restart at a new address</source>
            <translation>换地址重启</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>变慢</translation>
        </message>
        <message>
            <source>500 ms late</source>
            <translation>延迟 500 ms</translation>
        </message>
        <message>
            <source>1 s late</source>
            <translation>延迟 1 s</translation>
        </message>
        <message>
            <source>3 s late</source>
            <translation>延迟 3 s</translation>
        </message>
        <message>
            <source>At full speed again</source>
            <translation>恢复正常速度</translation>
        </message>
        <message>
            <source>Select a node first.</source>
            <translation>请先选择一个节点。</translation>
        </message>
        <message>
            <source>Choose a node at &quot;Seen by&quot; first.</source>
            <translation>请先在“观察视角”处选择一个节点。</translation>
        </message>
        <message>
            <source>It is the viewpoint itself.</source>
            <translation>它本身就是视角节点。</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>切断</translation>
        </message>
        <message>
            <source>From the viewpoint</source>
            <translation>与视角节点之间</translation>
        </message>
        <message>
            <source>One way in: it hears nothing of the viewpoint</source>
            <translation>单向进入：它听不到视角节点</translation>
        </message>
        <message>
            <source>One way out: the viewpoint hears nothing of it</source>
            <translation>单向外出：视角节点听不到它</translation>
        </message>
        <message>
            <source>Between %1 and %2</source>
            <translation>%1 与 %2 之间</translation>
        </message>
        <message>
            <source>From all others</source>
            <translation>与所有其他节点之间</translation>
        </message>
        <message>
            <source>Mend</source>
            <translation>接通</translation>
        </message>
        <message>
            <source>To the viewpoint</source>
            <translation>与视角节点之间</translation>
        </message>
        <message>
            <source>There is no rest.</source>
            <translation>没有其余节点。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Loss everywhere</source>
            <translation>全网丢包</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>丢包</translation>
        </message>
        <message>
            <source>Latency everywhere</source>
            <translation>全网延迟</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Duplicates everywhere</source>
            <translation>全网重复</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Reordering everywhere</source>
            <translation>全网乱序</translation>
        </message>
        <message>
            <source>Reordering</source>
            <translation>乱序</translation>
        </message>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>End the partition</source>
            <translation>结束网络分区</translation>
        </message>
        <message>
            <source>Partition the selected from the rest</source>
            <translation>将所选节点与其余节点分区</translation>
        </message>
        <message>
            <source>The lab has ended.</source>
            <translation>实验已结束。</translation>
        </message>
    </context>
    <context>
        <name>ProcessFault</name>
        <message>
            <source>Select a node first.</source>
            <translation>请先选择一个节点。</translation>
        </message>
        <message>
            <source>%1 is somebody else&apos;s program: it can be cut off, but not stopped.</source>
            <translation>%1 是外部程序：可以切断，但不能停止。</translation>
        </message>
        <message>
            <source>%1 does not run.</source>
            <translation>%1 未在运行。</translation>
        </message>
        <message>
            <source>%1 is not paused.</source>
            <translation>%1 没有暂停。</translation>
        </message>
        <message>
            <source>%1 is paused.</source>
            <translation>%1 已暂停。</translation>
        </message>
        <message>
            <source>The lab has ended.</source>
            <translation>实验已结束。</translation>
        </message>
    </context>
    <context>
        <name>BranchList</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, the present one</source>
            <translation>%1（当前分支）</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>分支</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>分支</translation>
        </message>
        <message>
            <source>Begins at</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Known to</source>
            <translation>已知到</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>所做操作</translation>
        </message>
        <message>
            <source>A click goes to a branch, F2 renames it.</source>
            <translation>单击转到分支，F2 重命名。</translation>
        </message>
        <message>
            <source>main</source>
            <translation>主线</translation>
        </message>
        <message>
            <source>%1 at %2 s</source>
            <translation>%1，于 %2 秒</translation>
        </message>
        <message>
            <source>without: %1 at %2 s</source>
            <translation>不含：%2 秒时%1</translation>
        </message>
    </context>
    <context>
        <name>TimeBar</name>
        <message>
            <source>of %1, %2 reached</source>
            <translation>要求 %1，达到 %2</translation>
        </message>
        <message>
            <source>This machine makes %2 of the %1 that were asked for.</source>
            <translation>要求 %1，本机只能达到 %2。</translation>
        </message>
        <message numerus="yes">
            <source>%n branch(es)</source>
            <translation>
                <numerusform>%n 个分支</numerusform>
            </translation>
        </message>
        <message>
            <source>These are real sockets in wall time: nothing can be stopped, stepped, taken back or undone.</source>
            <translation>这里是真实套接字和真实时间：无法暂停、单步、回退或撤销。</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>后退一步</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>暂停（空格）</translation>
        </message>
        <message>
            <source>Run (Space)</source>
            <translation>运行（空格）</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>单步</translation>
        </message>
        <message>
            <source>What one step is</source>
            <translation>每一步的大小</translation>
        </message>
        <message>
            <source>Virtual seconds per second</source>
            <translation>每秒对应的虚拟秒数</translation>
        </message>
        <message>
            <source>Every way this run has been made to go</source>
            <translation>此次运行走过的所有分支</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z): nothing has been done by hand</source>
            <translation>撤销（Ctrl+Z）：没有手动操作</translation>
        </message>
        <message>
            <source>Undo &quot;%1&quot; (Ctrl+Z)</source>
            <translation>撤销“%1”（Ctrl+Z）</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>重做（Ctrl+Shift+Z）</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z): nothing has been undone</source>
            <translation>重做（Ctrl+Shift+Z）：没有已撤销的操作</translation>
        </message>
        <message>
            <source>Time bar</source>
            <translation>时间栏</translation>
        </message>
        <message>
            <source>Run or pause</source>
            <translation>运行或暂停</translation>
        </message>
        <message>
            <source>event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>probe period</source>
            <translation>探测周期</translation>
        </message>
        <message>
            <source>gossip tick</source>
            <translation>Gossip 周期</translation>
        </message>
        <message>
            <source>Going to another time</source>
            <translation>正在转到其他时间</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>停在这里</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
    </context>
    <context>
        <name>TimeSlider</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Left and right step, Page Up and Page Down go by a probe period, Home and End to the ends of what is known, Space runs and pauses</source>
            <translation>左右方向键单步，Page Up 和 Page Down 移动一个探测周期，Home 和 End 到已知范围两端，空格键运行或暂停</translation>
        </message>
    </context>
    <context>
        <name>TimeText</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
        <message>
            <source>%1 starts</source>
            <translation>%1 启动</translation>
        </message>
        <message>
            <source>%1 is killed</source>
            <translation>%1 被终止</translation>
        </message>
        <message>
            <source>%1 is told to leave</source>
            <translation>%1 被要求离开</translation>
        </message>
        <message>
            <source>the network changes</source>
            <translation>网络发生变化</translation>
        </message>
        <message>
            <source>something is done to %1</source>
            <translation>对 %1 做了改动</translation>
        </message>
        <message>
            <source>%1 is suspected, first by %2</source>
            <translation>%1 被怀疑，最先由 %2 提出</translation>
        </message>
        <message>
            <source>the suspicion of %1 is taken back, first by %2</source>
            <translation>对 %1 的怀疑被撤回，最先由 %2 撤回</translation>
        </message>
        <message>
            <source>%1 is declared dead, first by %2</source>
            <translation>%1 被判定失效，最先由 %2 判定</translation>
        </message>
        <message>
            <source>%1 left, as %2 learns first</source>
            <translation>%1 已离开，%2 最先得知</translation>
        </message>
        <message>
            <source>a message is dropped or delayed by hand</source>
            <translation>手动丢弃或延迟了一条消息</translation>
        </message>
    </context>
    <context>
        <name>LabMap</name>
        <message>
            <source>Map of the lab</source>
            <translation>实验室节点图</translation>
        </message>
        <message>
            <source>Making %1 nodes…</source>
            <translation>正在创建 %1 个节点…</translation>
        </message>
        <message>
            <source>No nodes yet.</source>
            <translation>还没有节点。</translation>
        </message>
        <message>
            <source>%1 | %2 apart</source>
            <translation>分开 %1 | %2</translation>
        </message>
        <message>
            <source>A piece of a stream: TCP would send it again.</source>
            <translation>这是流的一段：TCP 会重新发送。</translation>
        </message>
        <message>
            <source>Drop this message</source>
            <translation>丢弃这条消息</translation>
        </message>
        <message>
            <source>Delay by 100 ms</source>
            <translation>延迟 100 毫秒</translation>
        </message>
        <message>
            <source>Delay by 1 s</source>
            <translation>延迟 1 秒</translation>
        </message>
        <message>
            <source>Show what it carries</source>
            <translation>查看其内容</translation>
        </message>
    </context>
    <context>
        <name>MapText</name>
        <message>
            <source>%1 more messages under way</source>
            <translation>另有 %1 条消息在途</translation>
        </message>
        <message>
            <source>not started</source>
            <translation>未启动</translation>
        </message>
        <message>
            <source>running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>killed</source>
            <translation>已终止</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>slow</source>
            <translation>变慢</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>已退出</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>被隔断</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>dead in %1</source>
            <translation>%1后判为失效</translation>
        </message>
        <message>
            <source>viewpoint</source>
            <translation>观察者</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>外部</translation>
        </message>
        <message>
            <source>killed at %1</source>
            <translation>于 %1被终止</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>truly %1</source>
            <translation>实际：%1</translation>
        </message>
        <message>
            <source>%1: %2 → %3, %4</source>
            <translation>%1：%2 → %3，%4</translation>
        </message>
        <message>
            <source>sent at %1, under way for %2 ms</source>
            <translation>发送于 %1，在途 %2 毫秒</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>heard the doubt:</source>
            <translation>已听到怀疑：</translation>
        </message>
        <message>
            <source>hold it dead:</source>
            <translation>认为已失效：</translation>
        </message>
        <message>
            <source>%1 nodes: %2 alive, %3 suspect, %4 dead, %5 left, %6 unknown</source>
            <translation>%1 个节点：%2 存活，%3 可疑，%4 失效，%5 已离开，%6 未知</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <source>Up to %1 nodes; here are %2.</source>
            <translation>最多 %1 个节点，当前有 %2 个。</translation>
        </message>
        <message>
            <source>A matrix, because more than %1 nodes have no room for shapes.</source>
            <translation>节点超过 %1 个，放不下图形，因此显示为矩阵。</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>节点图</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>环形</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>As it truly is</source>
            <translation>真实状况</translation>
        </message>
        <message>
            <source>Shows how nodes are instead of what is believed of them.</source>
            <translation>显示节点的真实状况，而不是别人所认为的状态。</translation>
        </message>
        <message>
            <source>Draw a partition: circle the nodes that shall be cut off from the rest (Shift and drag).</source>
            <translation>画出网络分区：圈出要与其余节点隔断的节点（Shift 加拖动）。</translation>
        </message>
        <message>
            <source>Draw a partition</source>
            <translation>画出网络分区</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
    </context>
    <context>
        <name>MessageGlyph</name>
        <message>
            <source>ping</source>
            <translation>ping</translation>
        </message>
        <message>
            <source>ack</source>
            <translation>应答</translation>
        </message>
        <message>
            <source>indirect</source>
            <translation>间接</translation>
        </message>
        <message>
            <source>nack</source>
            <translation>否定应答</translation>
        </message>
        <message>
            <source>gossip</source>
            <translation>Gossip</translation>
        </message>
        <message>
            <source>push/pull</source>
            <translation>推拉</translation>
        </message>
        <message>
            <source>sealed</source>
            <translation>加密</translation>
        </message>
        <message>
            <source>Ping</source>
            <translation>Ping</translation>
        </message>
        <message>
            <source>Request for an indirect ping</source>
            <translation>间接探测请求</translation>
        </message>
        <message>
            <source>Ack</source>
            <translation>应答 (ack)</translation>
        </message>
        <message>
            <source>Nack</source>
            <translation>否定应答 (nack)</translation>
        </message>
        <message>
            <source>Gossip: a suspicion</source>
            <translation>Gossip：怀疑</translation>
        </message>
        <message>
            <source>Gossip: somebody lives</source>
            <translation>Gossip：存活</translation>
        </message>
        <message>
            <source>Gossip: a death</source>
            <translation>Gossip：失效</translation>
        </message>
        <message>
            <source>User message</source>
            <translation>用户消息</translation>
        </message>
        <message>
            <source>Several messages in one</source>
            <translation>合并的多条消息</translation>
        </message>
        <message>
            <source>Piece of a stream (push/pull)</source>
            <translation>流的一段（推拉同步）</translation>
        </message>
        <message>
            <source>Encrypted or compressed</source>
            <translation>已加密或压缩</translation>
        </message>
    </context>
    <context>
        <name>MessageLegend</name>
        <message>
            <source>Legend of messages</source>
            <translation>消息图例</translation>
        </message>
    </context>
    <context>
        <name>NodeFaults</name>
        <message>
            <source>Choose whose view it is, then another node to cut it off from.</source>
            <translation>请先选定观察者，再选另一个要隔断的节点。</translation>
        </message>
        <message>
            <source>Select a node first.</source>
            <translation>请先选择一个节点。</translation>
        </message>
    </context>
    <context>
        <name>PictureExport</name>
        <message>
            <source>A picture&apos;s name ends in .png or .svg</source>
            <translation>图片文件名须以 .png 或 .svg 结尾</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>this run</source>
            <translation>本次运行</translation>
        </message>
        <message>
            <source>other run</source>
            <translation>另一次运行</translation>
        </message>
        <message>
            <source>this run has</source>
            <translation>本次运行</translation>
        </message>
        <message>
            <source>Compare two runs</source>
            <translation>比较两次运行</translation>
        </message>
        <message>
            <source>What would have happened with other options?</source>
            <translation>换一组选项会怎样？</translation>
        </message>
        <message>
            <source>Comparing needs a simulation: what happens on real sockets cannot be had twice.</source>
            <translation>比较需要模拟：真实套接字上发生的事无法重演。</translation>
        </message>
        <message>
            <source>A second run with the same nodes, seed and script goes beside this one, and whatever you do to a node here is done there at the same time. Choose above what shall be different, or begin with an example: a few nodes stall for 6 s at a time, and the other run has no Lifeguard. You can undo what that does.</source>
            <translation>第二次运行使用相同的节点、种子和脚本，与本次运行并行；您在这里对节点做的事，会在同一时刻在那里照做。请在上方选择哪些选项不同，或者从一个示例开始：少数节点每次停顿 6 s，而另一次运行没有 Lifeguard。所做的一切都可以撤销。</translation>
        </message>
        <message>
            <source>Compare with no Lifeguard while nodes stall</source>
            <translation>在节点停顿时与没有 Lifeguard 的运行比较</translation>
        </message>
        <message>
            <source>How killed nodes were found out</source>
            <translation>被终止的节点是如何被发现的</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比较</translation>
        </message>
    </context>
    <context>
        <name>CompareWords</name>
        <message>
            <source>No Lifeguard</source>
            <translation>没有 Lifeguard</translation>
        </message>
        <message>
            <source>Lifeguard without the buddy system</source>
            <translation>没有 buddy system 的 Lifeguard</translation>
        </message>
        <message>
            <source>Gossip to 1 node at a time</source>
            <translation>Gossip 每次传给 1 个节点</translation>
        </message>
        <message>
            <source>Gossip to 3 nodes at a time</source>
            <translation>Gossip 每次传给 3 个节点</translation>
        </message>
        <message>
            <source>Gossip to 5 nodes at a time</source>
            <translation>Gossip 每次传给 5 个节点</translation>
        </message>
        <message>
            <source>Suspicion multiplier 2</source>
            <translation>怀疑倍数 2</translation>
        </message>
        <message>
            <source>Suspicion multiplier 4</source>
            <translation>怀疑倍数 4</translation>
        </message>
        <message>
            <source>Suspicion multiplier 6</source>
            <translation>怀疑倍数 6</translation>
        </message>
        <message>
            <source>WAN timing</source>
            <translation>WAN 时间参数</translation>
        </message>
        <message>
            <source>Timing of a local machine</source>
            <translation>本机时间参数</translation>
        </message>
        <message>
            <source>%1 needs a value; here it is %2.</source>
            <translation>%1 需要一个值；本次运行中是 %2。</translation>
        </message>
        <message>
            <source>%1 is yes or no.</source>
            <translation>%1 只能是 yes 或 no。</translation>
        </message>
        <message>
            <source>%1 is a number.</source>
            <translation>%1 是一个数字。</translation>
        </message>
        <message>
            <source>%1 is a time, such as 500ms or 2s.</source>
            <translation>%1 是一段时间，例如 500ms 或 2s。</translation>
        </message>
        <message>
            <source>The timing is lan, wan or local.</source>
            <translation>timing 只能是 lan、wan 或 local。</translation>
        </message>
        <message>
            <source>There is no option &quot;%1&quot;.</source>
            <translation>没有名为“%1”的选项。</translation>
        </message>
        <message>
            <source>Say which option shall be different.</source>
            <translation>请说明哪个选项不同。</translation>
        </message>
        <message>
            <source>%1 %2 instead of %3</source>
            <translation>%1 为 %2 而不是 %3</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>多 %1</translation>
        </message>
        <message>
            <source>%1 fewer</source>
            <translation>少 %1</translation>
        </message>
        <message>
            <source>%1 times as much</source>
            <translation>是 %1 倍</translation>
        </message>
        <message>
            <source>%1 % more</source>
            <translation>多 %1 %</translation>
        </message>
        <message>
            <source>%1 % less</source>
            <translation>少 %1 %</translation>
        </message>
        <message>
            <source>%1 s later</source>
            <translation>晚 %1 秒</translation>
        </message>
        <message>
            <source>%1 s sooner</source>
            <translation>早 %1 秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>False deaths</source>
            <translation>误判失效</translation>
        </message>
        <message>
            <source>False deaths of healthy nodes</source>
            <translation>健康节点的误判失效</translation>
        </message>
        <message>
            <source>Suspicions</source>
            <translation>怀疑</translation>
        </message>
        <message>
            <source>Refutations</source>
            <translation>反驳</translation>
        </message>
        <message>
            <source>Killed nodes: first suspected after</source>
            <translation>被终止的节点：首次被怀疑用时</translation>
        </message>
        <message>
            <source>Killed nodes: first declared dead after</source>
            <translation>被终止的节点：首次被判失效用时</translation>
        </message>
        <message>
            <source>Killed nodes: known to all after</source>
            <translation>被终止的节点：全体得知用时</translation>
        </message>
        <message>
            <source>Datagrams per node and second</source>
            <translation>每节点每秒数据报</translation>
        </message>
        <message>
            <source>Bytes per node and second</source>
            <translation>每节点每秒字节数</translation>
        </message>
        <message>
            <source>Mean health score (0 is healthy)</source>
            <translation>平均健康分（0 为健康）</translation>
        </message>
        <message numerus="yes">
            <source>%n false death(s) against %1</source>
            <translation>
                <numerusform>%n 次误判失效，对比 %1 次</numerusform>
            </translation>
        </message>
        <message>
            <source>Killed nodes are declared dead after %1 s against %2 s</source>
            <translation>被终止的节点在 %1 s 后被判失效，对比 %2 s</translation>
        </message>
        <message numerus="yes">
            <source>%n suspicion(s) against %1</source>
            <translation>
                <numerusform>%n 次怀疑，对比 %1 次</numerusform>
            </translation>
        </message>
        <message>
            <source>No difference in what the nodes believe so far</source>
            <translation>到目前为止，节点的看法没有差别</translation>
        </message>
        <message>
            <source>The other run is %1 s behind and catches up.</source>
            <translation>另一次运行落后 %1 s，正在追赶。</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s) that you dropped or delayed here went as usual there.</source>
            <translation>
                <numerusform>您在这里丢弃或延迟的 %n 条消息，在那里照常送达。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not done there: %1.</source>
            <translation>在那里未执行：%1。</translation>
        </message>
        <message>
            <source>Mean health score</source>
            <translation>平均健康分</translation>
        </message>
    </context>
    <context>
        <name>DiscoveryTable</name>
        <message>
            <source>never: it runs again</source>
            <translation>从未：它已重新运行</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 个中 %1 个</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 对比 %2</translation>
        </message>
        <message>
            <source>How killed nodes were found out, in this run and in the other</source>
            <translation>本次运行和另一次运行中，被终止的节点是如何被发现的</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Killed at</source>
            <translation>终止于</translation>
        </message>
        <message>
            <source>First suspected after</source>
            <translation>首次怀疑用时</translation>
        </message>
        <message>
            <source>First dead after</source>
            <translation>首次判失效用时</translation>
        </message>
        <message>
            <source>Known to all after</source>
            <translation>全体得知用时</translation>
        </message>
    </context>
    <context>
        <name>OptionPanel</name>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Other options...</source>
            <translation>其他选项...</translation>
        </message>
        <message>
            <source>This run</source>
            <translation>本次运行</translation>
        </message>
        <message>
            <source>against</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>What this run is compared with</source>
            <translation>本次运行与什么比较</translation>
        </message>
        <message>
            <source>Options of the other run</source>
            <translation>另一次运行的选项</translation>
        </message>
        <message>
            <source>suspicionMult 6, gossipNodes 2</source>
            <translation>suspicionMult 6, gossipNodes 2</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Compare with these options</source>
            <translation>用这些选项比较</translation>
        </message>
        <message>
            <source>Stop comparing</source>
            <translation>停止比较</translation>
        </message>
    </context>
    <context>
        <name>RunChart</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>name of a line and its value</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>EpidemicView</name>
        <message>
            <source>Start a rumour at %1</source>
            <translation>从 %1 开始散布谣言</translation>
        </message>
        <message>
            <source>Following an update needs a simulation: on real sockets nobody can look into every node.</source>
            <translation>跟踪更新需要模拟：在真实套接字上，无法查看每个节点的内部。</translation>
        </message>
        <message>
            <source>The lab stands still: run it to see the update spread.</source>
            <translation>实验室已暂停：让它运行即可看到更新如何传播。</translation>
        </message>
        <message>
            <source>an update</source>
            <translation>一条更新</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>How an update spreads</source>
            <translation>更新如何传播</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Updates that began on this branch, newest first</source>
            <translation>在此分支上开始的更新，最新的在前</translation>
        </message>
        <message>
            <source>Who knows it, and since when?</source>
            <translation>谁知道了？从何时起？</translation>
        </message>
        <message>
            <source>News spreads as an epidemic: whoever knows it tells a few others at random, again and again, until it has been told often enough. Choose an update from the list, or start a rumour: the share of nodes that know it is drawn beside what the formula says.</source>
            <translation>消息像流行病一样传播：知道的节点一次又一次随机告诉少数其他节点，直到说够次数为止。请从列表中选择一条更新，或者开始散布谣言：知道它的节点比例会与公式的结果画在一起。</translation>
        </message>
        <message>
            <source>Share of the nodes that know it, by seconds since it began</source>
            <translation>知道它的节点比例，按开始后的秒数</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>UpdateWords</name>
        <message>
            <source>%1 starts</source>
            <translation>%1 启动</translation>
        </message>
        <message>
            <source>%1 suspects %2</source>
            <translation>%1 怀疑 %2</translation>
        </message>
        <message>
            <source>%1 is alive after all</source>
            <translation>%1 其实存活</translation>
        </message>
        <message>
            <source>%1 declares %2 dead</source>
            <translation>%1 判定 %2 失效</translation>
        </message>
        <message>
            <source>%1 has left</source>
            <translation>%1 已离开</translation>
        </message>
        <message>
            <source>%1 tells all: %2</source>
            <translation>%1 告诉所有节点：%2</translation>
        </message>
        <message>
            <source>%1 is alive, incarnation %2</source>
            <translation>%1 存活，Incarnation 编号 %2</translation>
        </message>
        <message>
            <source>%1 is suspect, says %2</source>
            <translation>%1 可疑（%2 所说）</translation>
        </message>
        <message>
            <source>%1 is dead, says %2</source>
            <translation>%1 失效（%2 所说）</translation>
        </message>
        <message>
            <source>%1 told all: %2</source>
            <translation>%1 告诉了所有节点：%2</translation>
        </message>
        <message>
            <source>%1 has new metadata: %2</source>
            <translation>%1 有新的元数据：%2</translation>
        </message>
        <message>
            <source>On this branch it does not happen.</source>
            <translation>在此分支上没有发生。</translation>
        </message>
        <message>
            <source>Looking for its beginning: %1 %</source>
            <translation>正在寻找它的开端：%1 %</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n node(s) know it</source>
            <translation>
                <numerusform>%n 个节点中有 %1 个知道</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 have newer news of it instead</source>
            <translation>%1，%2 个有更新的消息</translation>
        </message>
        <message>
            <source>%1; it is told no more</source>
            <translation>%1；不再传播</translation>
        </message>
        <message>
            <source>%1 (1 - %2)</source>
            <translation>%1 (1 - %2)</translation>
        </message>
        <message>
            <source>Formula: 1 / (1 + %1 e^(-%2 t / %3 s)). Each node that knows tells %4 others every %3 s, chosen at random; loss %5 %.</source>
            <translation>公式：1 / (1 + %1 e^(-%2 t / %3 s))。每个知道的节点每 %3 s 随机告诉 %4 个其他节点；丢包 %5 %。</translation>
        </message>
        <message>
            <source>Half of the nodes knew after</source>
            <translation>一半节点知道用时</translation>
        </message>
        <message>
            <source>99 % of the nodes knew after</source>
            <translation>99 % 的节点知道用时</translation>
        </message>
        <message>
            <source>All knew after</source>
            <translation>全部知道用时</translation>
        </message>
        <message>
            <source>Times told, in datagrams</source>
            <translation>以数据报计的传播次数</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>最多 %1</translation>
        </message>
        <message>
            <source>Times told by each node</source>
            <translation>每个节点传播的次数</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>公式</translation>
        </message>
        <message>
            <source>It was told more often, because a node begins to count anew when further nodes say the same.</source>
            <translation>它被传播得更多：每当又有节点说同样的话，计数就重新开始。</translation>
        </message>
    </context>
    <context>
        <name>NewLabDialog</name>
        <message>
            <source>New lab</source>
            <translation>新建实验室</translation>
        </message>
        <message>
            <source>Simulation</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Live, on this computer</source>
            <translation>实时，在本机上</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>The same seed gives the same run</source>
            <translation>种子相同，运行就相同</translation>
        </message>
        <message>
            <source>LAN: a probe a second</source>
            <translation>LAN：每秒探测一次</translation>
        </message>
        <message>
            <source>WAN: a probe in 5 seconds</source>
            <translation>WAN：每 5 秒探测一次</translation>
        </message>
        <message>
            <source>Local: a probe a second, short timeouts</source>
            <translation>Local：每秒探测一次，超时较短</translation>
        </message>
        <message>
            <source>Timing</source>
            <translation>时间参数</translation>
        </message>
        <message>
            <source>SWIM with Lifeguard, as memberlist has it</source>
            <translation>SWIM 加 Lifeguard，与 memberlist 相同</translation>
        </message>
        <message>
            <source>SWIM with suspicion, without Lifeguard</source>
            <translation>SWIM 加怀疑机制，不含 Lifeguard</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> 毫秒</translation>
        </message>
        <message>
            <source>One way, give or take a third</source>
            <translation>单程，上下浮动三分之一</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>丢包</translation>
        </message>
        <message>
            <source>Duplicated</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>Reordered</source>
            <translation>乱序</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Open the lab</source>
            <translation>打开实验室</translation>
        </message>
        <message>
            <source>Real nodes on loopback, in real time. Other programs join them by address; nothing can be taken back.</source>
            <translation>环回接口上的真实节点，实时运行。其他程序可按地址加入；任何操作都无法撤销。</translation>
        </message>
        <message>
            <source>Virtual time: pause, step, go back, undo. Nothing here touches a network.</source>
            <translation>虚拟时间：可暂停、单步、回退、撤销。这里的一切都不接触网络。</translation>
        </message>
        <message>
            <source>memberlist, such as a Go program</source>
            <translation>memberlist，例如 Go 程序</translation>
        </message>
        <message>
            <source>Programs from outside speak</source>
            <translation>外部程序使用的协议</translation>
        </message>
        <message>
            <source>What other programs must speak to join the lab</source>
            <translation>其他程序加入实验室所须使用的协议</translation>
        </message>
        <message>
            <source>Guests speak</source>
            <translation>来客使用</translation>
        </message>
    </context>
    <context>
        <name>DeadlineCard</name>
        <message>
            <source>alone</source>
            <translation>单独</translation>
        </message>
        <message numerus="yes">
            <source>%n agree(s)</source>
            <translation>
                <numerusform>%n 个附议</numerusform>
            </translation>
        </message>
        <message>
            <source>Next deadline</source>
            <translation>下一个期限</translation>
        </message>
        <message>
            <source>Declared dead in %1, unless it answers.</source>
            <translation>若无应答，%1后将被判定失效。</translation>
        </message>
    </context>
    <context>
        <name>MessagePanel</name>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>It is not in the air any more.</source>
            <translation>它已不在传输中。</translation>
        </message>
        <message>
            <source>Sent at %1, arrives in %2 ms, %3</source>
            <translation>发送于 %1，%2 ms 后到达，%3</translation>
        </message>
        <message>
            <source>Single messages can be touched in a simulation only.</source>
            <translation>只有在模拟中才能改动单条消息。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the message</source>
            <translation>关闭消息</translation>
        </message>
        <message>
            <source>What the message holds</source>
            <translation>消息内容</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Delay 100 ms</source>
            <translation>延迟 100 ms</translation>
        </message>
        <message>
            <source>Delay 1 s</source>
            <translation>延迟 1 s</translation>
        </message>
    </context>
    <context>
        <name>NodePanel</name>
        <message numerus="yes">
            <source>%n node(s)</source>
            <translation>
                <numerusform>%n 个节点</numerusform>
            </translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有节点</translation>
        </message>
        <message>
            <source>viewpoint</source>
            <translation>视角节点</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>truly: %1</source>
            <translation>实际：%1</translation>
        </message>
        <message>
            <source>Restart</source>
            <translation>重启</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Heal</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Ends every cut, partition, slowness and pause</source>
            <translation>结束所有切断、网络分区、变慢和暂停</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Kill</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>%1 runs at incarnation %2 with the health score %3.</source>
            <translation>%1 的 Incarnation 编号为 %2，健康分为 %3。</translation>
        </message>
        <message>
            <source> It probes %1.</source>
            <translation>正在探测 %1。</translation>
        </message>
        <message>
            <source>Selected node</source>
            <translation>所选节点</translation>
        </message>
        <message>
            <source>Cut…</source>
            <translation>切断…</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>切断</translation>
        </message>
        <message>
            <source>Everything that can be done to it</source>
            <translation>可对其进行的所有操作</translation>
        </message>
        <message>
            <source>Links: %1</source>
            <translation>链路：%1</translation>
        </message>
    </context>
    <context>
        <name>RuleGlyph</name>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Probe</source>
            <translation>探测</translation>
        </message>
        <message>
            <source>Indirect probe</source>
            <translation>间接探测</translation>
        </message>
        <message>
            <source>Probe by TCP</source>
            <translation>TCP 探测</translation>
        </message>
        <message>
            <source>Suspicion</source>
            <translation>怀疑</translation>
        </message>
        <message>
            <source>Confirmation</source>
            <translation>附议</translation>
        </message>
        <message>
            <source>Refutation</source>
            <translation>反驳</translation>
        </message>
        <message>
            <source>Death</source>
            <translation>判定失效</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Name conflict</source>
            <translation>名称冲突</translation>
        </message>
        <message>
            <source>Local health (Lifeguard)</source>
            <translation>本地健康（Lifeguard）</translation>
        </message>
        <message>
            <source>Push/pull</source>
            <translation>推拉同步</translation>
        </message>
        <message>
            <source>Forgetting</source>
            <translation>遗忘</translation>
        </message>
    </context>
    <context>
        <name>WhyList</name>
        <message>
            <source>Nothing has been decided yet.</source>
            <translation>尚未做出任何判断。</translation>
        </message>
        <message>
            <source>Nothing has been decided about %1 lately.</source>
            <translation>最近没有对 %1 做出判断。</translation>
        </message>
        <message>
            <source>%1 has decided nothing about %2 lately.</source>
            <translation>%1 最近没有对 %2 做出判断。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>What was decided, and why</source>
            <translation>做出的判断及原因</translation>
        </message>
        <message>
            <source>Copy these sentences</source>
            <translation>复制这些语句</translation>
        </message>
    </context>
    <context>
        <name>LessonCard</name>
        <message>
            <source>Show the lesson</source>
            <translation>展开课程</translation>
        </message>
        <message>
            <source>Fold the lesson</source>
            <translation>折叠课程</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>The lesson begins when the lab runs.</source>
            <translation>运行实验室后课程开始。</translation>
        </message>
        <message>
            <source>Right.</source>
            <translation>正确。</translation>
        </message>
        <message>
            <source>Not so: %1</source>
            <translation>不对：%1</translation>
        </message>
        <message>
            <source>%1 of %2 held: %3</source>
            <translation>%2 项中 %1 项成立：%3</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>以及另外 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>The whole lesson</source>
            <translation>完整课程</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>课程</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>以文本显示</translation>
        </message>
        <message>
            <source>Play on</source>
            <translation>继续播放</translation>
        </message>
        <message>
            <source>The lesson is over; the lab can run on</source>
            <translation>课程已结束；实验室可以继续运行</translation>
        </message>
        <message>
            <source>It was: %1</source>
            <translation>答案：%1</translation>
        </message>
        <message>
            <source>The run shows it at %1.</source>
            <translation>运行到 %1时见分晓。</translation>
        </message>
    </context>
    <context>
        <name>LessonText</name>
        <message>
            <source>everybody</source>
            <translation>所有节点</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>forgotten</source>
            <translation>已遗忘</translation>
        </message>
        <message>
            <source>Everybody lists exactly those that run</source>
            <translation>所有节点列出的恰好是正在运行的节点</translation>
        </message>
        <message>
            <source>Not everybody lists exactly those that run</source>
            <translation>并非所有节点列出的都恰好是正在运行的节点</translation>
        </message>
        <message>
            <source>%1 is %2 for %3</source>
            <translation>对 %3 来说，%1 是%2</translation>
        </message>
        <message>
            <source>%1 was %2 for a time</source>
            <translation>%1 曾经是%2</translation>
        </message>
        <message>
            <source>%1 was never %2</source>
            <translation>%1 从未是%2</translation>
        </message>
        <message>
            <source>%1 knows the metadata of %2: &quot;%3&quot;</source>
            <translation>%1 知道 %2 的元数据：“%3”</translation>
        </message>
        <message>
            <source>Nobody that runs was declared dead</source>
            <translation>没有正在运行的节点被判定失效</translation>
        </message>
        <message numerus="yes">
            <source>Deaths declared of nodes that run: at most %n</source>
            <translation>
                <numerusform>正在运行的节点被判定失效的次数：最多 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 got the message &quot;%2&quot;</source>
            <translation>%1 收到了消息“%2”</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>%1  Question: %2</source>
            <translation>%1  问题：%2</translation>
        </message>
        <message>
            <source>    - %1</source>
            <translation>    - %1</translation>
        </message>
        <message>
            <source>%1  Checked: %2</source>
            <translation>%1  检验：%2</translation>
        </message>
        <message>
            <source>At the end: %1</source>
            <translation>结束时：%1</translation>
        </message>
    </context>
    <context>
        <name>ChronicleText</name>
        <message>
            <source>%1, lost</source>
            <translation>%1，丢失</translation>
        </message>
        <message>
            <source>suspects %1</source>
            <translation>怀疑 %1</translation>
        </message>
        <message>
            <source>holds %1 for dead</source>
            <translation>认为 %1 失效</translation>
        </message>
        <message>
            <source>knows that %1 left</source>
            <translation>得知 %1 已离开</translation>
        </message>
        <message>
            <source>refutes, incarnation %1</source>
            <translation>反驳，Incarnation 编号 %1</translation>
        </message>
        <message>
            <source>%1, %2, lost</source>
            <translation>%1，%2，丢失</translation>
        </message>
        <message>
            <source>%1 is %2, incarnation %3</source>
            <translation>%1 %2，Incarnation 编号 %3</translation>
        </message>
        <message>
            <source>It says: %1</source>
            <translation>内容：%1</translation>
        </message>
        <message>
            <source>sent at %1</source>
            <translation>发送于 %1</translation>
        </message>
        <message>
            <source>never arrived</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>arrives at %1, after %2 ms</source>
            <translation>到达于 %1，历时 %2 毫秒</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1 from %2</source>
            <translation>%2 起 %1</translation>
        </message>
        <message>
            <source>truly %1 from %2</source>
            <translation>%2 起实际%1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 is suspected and refutes it with incarnation %2.</source>
            <translation>%1 被怀疑，并以 Incarnation 编号 %2 反驳。</translation>
        </message>
        <message>
            <source>%1 probes %2: no answer by any road in %3.</source>
            <translation>%1 探测 %2：%3 内任何途径都没有应答。</translation>
        </message>
        <message numerus="yes">
            <source>Up to %n node(s) doubt %1 here.</source>
            <translation>
                <numerusform>此时段内最多有 %n 个节点怀疑 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody doubts %1 here.</source>
            <translation>此时段内没有节点怀疑 %1。</translation>
        </message>
        <message numerus="yes">
            <source>%n node(s) hold %1 for dead here.</source>
            <translation>
                <numerusform>这里有 %n 个节点认为 %1 已失效。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoubtChart</name>
        <message>
            <source>How many nodes doubt it</source>
            <translation>有多少节点怀疑它</translation>
        </message>
        <message numerus="yes">
            <source>At most %n node(s) at once.</source>
            <translation>
                <numerusform>同时最多 %n 个节点。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeChart</name>
        <message>
            <source>Space-time diagram</source>
            <translation>时空图</translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeFilter</name>
        <message>
            <source>Show messages: %1</source>
            <translation>显示消息：%1</translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeKey</name>
        <message>
            <source>believes %1 alive</source>
            <translation>认为 %1 存活</translation>
        </message>
        <message>
            <source>believes %1 suspect</source>
            <translation>认为 %1 可疑</translation>
        </message>
        <message>
            <source>believes %1 dead</source>
            <translation>认为 %1 失效</translation>
        </message>
        <message>
            <source>carries the doubt</source>
            <translation>携带怀疑的消息</translation>
        </message>
        <message>
            <source>carries the death</source>
            <translation>携带失效的消息</translation>
        </message>
        <message>
            <source>carries that it lives</source>
            <translation>携带存活的消息</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>cut off or not running</source>
            <translation>被隔断或未运行</translation>
        </message>
        <message>
            <source>a probe that failed</source>
            <translation>失败的一次探测</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>图例</translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeSide</name>
        <message>
            <source>nodes that believe %1 suspect (dashed: dead)</source>
            <translation>认为 %1 可疑的节点数（虚线：失效）</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>Step by step; Enter goes to that moment</source>
            <translation>逐步列出；按 Enter 转到该时刻</translation>
        </message>
        <message>
            <source>Enter or a double click goes to that moment.</source>
            <translation>按 Enter 或双击转到该时刻。</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>图例</translation>
        </message>
        <message>
            <source>To the last doubt</source>
            <translation>转到最近一次怀疑</translation>
        </message>
        <message>
            <source>Doubt over time</source>
            <translation>怀疑随时间的变化</translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeView</name>
        <message>
            <source>A diagram is told by running a simulation again, which real sockets cannot do. The map shows what is happening now.</source>
            <translation>时空图要靠重新运行仿真得出，真实套接字做不到。地图显示当前情况。</translation>
        </message>
        <message>
            <source>The cluster is being made.</source>
            <translation>正在创建集群。</translation>
        </message>
        <message>
            <source>Nothing has happened yet. Let the simulation run, and every message and every change of belief is drawn here.</source>
            <translation>还没有发生任何事。让仿真运行起来，每条消息和每次看法变化都会画在这里。</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>显示 %1</translation>
        </message>
        <message>
            <source>running again, %1 %</source>
            <translation>正在重新运行，%1 %</translation>
        </message>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n 条消息</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more had no room</source>
            <translation>
                <numerusform>另有 %n 条放不下</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Those that took part</source>
            <translation>参与的节点</translation>
        </message>
        <message>
            <source>%1 of %2 lanes</source>
            <translation>%2 条泳道中的 %1 条</translation>
        </message>
        <message>
            <source>All %1 lanes</source>
            <translation>全部 %1 条泳道</translation>
        </message>
        <message>
            <source>Space-time</source>
            <translation>时空图</translation>
        </message>
        <message>
            <source>Belief about</source>
            <translation>看法对象</translation>
        </message>
        <message>
            <source>About whom beliefs are shown</source>
            <translation>显示关于谁的看法</translation>
        </message>
        <message>
            <source>Which nodes have a lane</source>
            <translation>哪些节点有泳道</translation>
        </message>
        <message>
            <source>How much time is shown</source>
            <translation>显示多长时间</translation>
        </message>
        <message>
            <source>Back to the present (Home)</source>
            <translation>回到当前时刻（Home）</translation>
        </message>
        <message>
            <source>Back to the present</source>
            <translation>回到当前时刻</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message numerus="yes">
            <source>%n of them not drawn, for clearness</source>
            <translation>
                <numerusform>为清晰起见，其中 %n 条未画出</numerusform>
            </translation>
        </message>
        <message>
            <source>The run is gone through again for what was said and believed.</source>
            <translation>正在重新执行这次运行，以找出说过什么、相信过什么。</translation>
        </message>
    </context>
    <context>
        <name>SpaceTimeWords</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 probes, %2</source>
            <translation>%1 探测，%2</translation>
        </message>
    </context>
    <context>
        <name>FaultWords</name>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>%1 is killed</source>
            <translation>%1 被终止</translation>
        </message>
        <message>
            <source>%1 is paused</source>
            <translation>%1 被暂停</translation>
        </message>
        <message>
            <source>%1 is resumed</source>
            <translation>%1 恢复运行</translation>
        </message>
        <message>
            <source>%1 is restarted at a new address</source>
            <translation>%1 在新地址重启</translation>
        </message>
        <message>
            <source>%1 is restarted</source>
            <translation>%1 重启</translation>
        </message>
        <message>
            <source>%1 is told to leave</source>
            <translation>%1 被要求离开</translation>
        </message>
        <message>
            <source>%1 is slowed</source>
            <translation>%1 变慢</translation>
        </message>
        <message>
            <source>%1 is at full speed again</source>
            <translation>%1 恢复全速</translation>
        </message>
        <message>
            <source>%1 stutters</source>
            <translation>%1 时断时续</translation>
        </message>
        <message>
            <source>%1 stutters no more</source>
            <translation>%1 不再时断时续</translation>
        </message>
        <message>
            <source>nothing passes from %1 to %2</source>
            <translation>%1 到 %2 不通</translation>
        </message>
        <message>
            <source>%1 and %2 are cut apart</source>
            <translation>%1 与 %2 之间被切断</translation>
        </message>
        <message>
            <source>the cut between %1 and %2 is mended</source>
            <translation>%1 与 %2 之间恢复连通</translation>
        </message>
        <message>
            <source>the partition ends</source>
            <translation>分区结束</translation>
        </message>
        <message>
            <source>a partition</source>
            <translation>网络分区</translation>
        </message>
        <message>
            <source>everything is healed</source>
            <translation>全部恢复</translation>
        </message>
        <message>
            <source>%1 % loss</source>
            <translation>丢包 %1%</translation>
        </message>
        <message>
            <source>no loss</source>
            <translation>不丢包</translation>
        </message>
        <message>
            <source>another latency</source>
            <translation>改变延迟</translation>
        </message>
        <message>
            <source>%1 % duplicates</source>
            <translation>重复 %1%</translation>
        </message>
        <message>
            <source>no duplicates</source>
            <translation>不重复</translation>
        </message>
        <message>
            <source>%1 % reordered</source>
            <translation>乱序 %1%</translation>
        </message>
        <message>
            <source>nothing reordered</source>
            <translation>不乱序</translation>
        </message>
        <message>
            <source>a node is added</source>
            <translation>添加一个节点</translation>
        </message>
        <message>
            <source>%1 is added</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>%1 joins others</source>
            <translation>%1 加入其他节点</translation>
        </message>
        <message>
            <source>%1 tells all: %2</source>
            <translation>%1 广播：%2</translation>
        </message>
        <message>
            <source>%1 sends %2 a message</source>
            <translation>%1 向 %2 发送消息</translation>
        </message>
        <message>
            <source>%1 changes its metadata</source>
            <translation>%1 更改元数据</translation>
        </message>
        <message>
            <source>%1 learns a key</source>
            <translation>%1 得到一个密钥</translation>
        </message>
        <message>
            <source>%1 writes with another key</source>
            <translation>%1 改用另一个密钥</translation>
        </message>
        <message>
            <source>%1 forgets a key</source>
            <translation>%1 删除一个密钥</translation>
        </message>
        <message>
            <source>node %1</source>
            <translation>节点 %1</translation>
        </message>
        <message>
            <source>everywhere: %1</source>
            <translation>所有链路：%1</translation>
        </message>
        <message>
            <source>at %1: %2</source>
            <translation>%1 处：%2</translation>
        </message>
        <message>
            <source>between %1 and %2: %3</source>
            <translation>%1 与 %2 之间：%3</translation>
        </message>
        <message>
            <source>a message is held back for %1 ms</source>
            <translation>一条消息被延迟 %1 ms</translation>
        </message>
        <message>
            <source>a message is dropped</source>
            <translation>一条消息被丢弃</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>还有 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>latency %1 to %2 ms</source>
            <translation>延迟 %1 至 %2 ms</translation>
        </message>
        <message>
            <source>latency %1 ms</source>
            <translation>延迟 %1 ms</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>partition: %1</source>
            <translation>网络分区：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) cut</source>
            <translation>
                <numerusform>%n 条链路被切断</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) or node(s) with other links</source>
            <translation>
                <numerusform>%n 处链路与众不同</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 hears nothing of it</source>
            <translation>%1 收不到它的消息</translation>
        </message>
        <message>
            <source>it hears nothing of %1</source>
            <translation>它收不到 %1 的消息</translation>
        </message>
        <message>
            <source>cut from %1</source>
            <translation>与 %1 切断</translation>
        </message>
        <message>
            <source>to %1: %2</source>
            <translation>到 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>LabMenu</name>
        <message>
            <source>Real sockets go by the clock: nothing can be stopped, stepped or taken back.</source>
            <translation>真实套接字按时钟运行：不能停止、单步或倒退。</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Lab</source>
            <translation>实验(&amp;L)</translation>
        </message>
        <message>
            <source>Step one &amp;event</source>
            <translation>前进一个事件(&amp;E)</translation>
        </message>
        <message>
            <source>Step one probe pe&amp;riod</source>
            <translation>前进一个探测周期(&amp;I)</translation>
        </message>
        <message>
            <source>Step one &amp;gossip tick</source>
            <translation>前进一次 Gossip(&amp;G)</translation>
        </message>
        <message>
            <source>Step &amp;back one event</source>
            <translation>后退一个事件(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Faults</source>
            <translation>故障(&amp;F)</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>故障</translation>
        </message>
    </context>
</TS>

#include "engine/session/console.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "engine/session/console_watch.h"
#include "engine/session/console_words.h"
#include "engine/session/limits.h"

namespace swimscope::session {

namespace {

using Parsed = base::Result<ConsoleLine>;

ConsoleLine line(Command command) {
    return ConsoleLine(std::move(command));
}

base::Result<base::Bytes> readPayload(Arguments& arguments, bool hex) {
    const std::string text = arguments.takeText();
    if (!hex) {
        return base::toBytes(std::string_view(text));
    }
    base::Bytes bytes;
    if (!base::fromHex(text, bytes)) {
        return base::Error{base::sentence("--hex wants pairs of hexadecimal digits")};
    }
    return bytes;
}

/// Options may come in any order before the first plain word.
struct SendOptions {
    bool bestEffort = false;
    bool raw = false;
    bool hex = false;
};

SendOptions takeOptions(Arguments& arguments, bool single) {
    SendOptions options;
    while (true) {
        if (single && arguments.takeIf("--best-effort")) {
            options.bestEffort = true;
        } else if (arguments.takeIf("--raw")) {
            options.raw = true;
        } else if (arguments.takeIf("--hex")) {
            options.hex = true;
        } else {
            return options;
        }
    }
}

Parsed parseMembers(Arguments& arguments) {
    if (!arguments.empty()) {
        return base::Error{base::sentence("members takes no arguments")};
    }
    return line(Members{});
}

Parsed parseJoin(Arguments& arguments) {
    if (arguments.empty()) {
        return base::Error{
            base::sentence("join wants at least one address: join [NAME/]HOST[:PORT] ...")};
    }
    return line(Join{arguments.takeAll()});
}

Parsed parseLeave(Arguments& arguments) {
    if (!arguments.empty()) {
        return base::Error{base::sentence("leave takes no arguments")};
    }
    return line(Leave{});
}

Parsed parseSend(Arguments& arguments) {
    const SendOptions options = takeOptions(arguments, /*single=*/true);
    if (arguments.left() < 2) {
        return base::Error{
            base::sentence("send wants a node and a text: send [--best-effort] NODE TEXT")};
    }
    Send send;
    send.node = arguments.take();
    auto payload = readPayload(arguments, options.hex);
    if (!payload) {
        return base::Error{payload.error()};
    }
    send.payload = *std::move(payload);
    send.contentType = options.hex ? "application/octet-stream" : "text/plain";
    send.reliable = !options.bestEffort;
    send.raw = options.raw;
    return line(std::move(send));
}

Parsed parseBroadcast(Arguments& arguments) {
    const SendOptions options = takeOptions(arguments, /*single=*/false);
    if (arguments.empty()) {
        return base::Error{base::sentence("broadcast wants a text: broadcast TEXT")};
    }
    auto payload = readPayload(arguments, options.hex);
    if (!payload) {
        return base::Error{payload.error()};
    }
    Broadcast broadcast;
    broadcast.payload = *std::move(payload);
    broadcast.contentType = options.hex ? "application/octet-stream" : "text/plain";
    broadcast.raw = options.raw;
    return line(std::move(broadcast));
}

Parsed parseEvent(Arguments& arguments) {
    if (arguments.empty()) {
        return base::Error{base::sentence("event wants a name: event NAME [PAYLOAD]")};
    }
    UserEvent event;
    event.name = arguments.take();
    if (!arguments.empty()) {
        event.payload = base::toBytes(std::string_view(arguments.takeText()));
    }
    return line(std::move(event));
}

template <typename T>
Parsed parseNode(Arguments& arguments, base::Sentence usage) {
    if (arguments.left() != 1) {
        return base::Error{std::move(usage)};
    }
    return line(T{arguments.take()});
}

Parsed parsePing(Arguments& arguments) {
    if (arguments.left() != 1 && arguments.left() != 2) {
        return base::Error{base::sentence("ping wants one node: ping NODE [IP[:PORT]]")};
    }
    Ping ping;
    ping.node = arguments.take();
    ping.address = arguments.empty() ? "" : arguments.take();
    return line(std::move(ping));
}

Parsed parseKill(Arguments& arguments) {
    return parseNode<DemoKill>(arguments,
                               base::sentence("kill wants one node of the demo: kill NODE"));
}

Parsed parseRestart(Arguments& arguments) {
    return parseNode<DemoRestart>(
        arguments, base::sentence("restart wants one node of the demo: restart NODE"));
}

Parsed parseMeta(Arguments& arguments) {
    SetMeta set;
    if (!arguments.empty()) {
        set.meta = base::toBytes(std::string_view(arguments.takeText()));
    }
    return line(std::move(set));
}

Parsed parseTag(Arguments& arguments) {
    SetTags set;
    for (const std::string& pair : arguments.takeAll()) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            return base::Error{base::sentence("a tag is written KEY=VALUE, \"{0}\" is not",
                                              base::clipped(pair, kMaxShownWord))};
        }
        set.tags[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    if (set.tags.empty()) {
        return base::Error{base::sentence("tag wants at least one KEY=VALUE; KEY= removes a tag")};
    }
    return line(std::move(set));
}

Parsed parseHealth(Arguments& arguments) {
    if (!arguments.empty()) {
        return base::Error{base::sentence("health takes no arguments")};
    }
    return line(Health{});
}

Parsed parseVerify(Arguments& arguments) {
    Verify verify;
    if (arguments.empty()) {
        return line(verify);
    }
    const std::string direction = arguments.take();
    const std::string state = arguments.left() == 1 ? arguments.take() : "";
    const bool known = direction == "incoming" || direction == "outgoing" || direction == "both";
    if (!known || (state != "on" && state != "off")) {
        return base::Error{base::sentence("verify wants: verify incoming|outgoing|both on|off")};
    }
    if (direction != "outgoing") {
        verify.incoming = state == "on";
    }
    if (direction != "incoming") {
        verify.outgoing = state == "on";
    }
    return line(verify);
}

Parsed parseKeys(Arguments& arguments) {
    if (arguments.empty() || (arguments.takeIf("list") && arguments.empty())) {
        return line(Keys{});
    }
    static const std::map<std::string, Keys::Action, std::less<>> kActions{
        {"add", Keys::Action::Add}, {"use", Keys::Action::Use}, {"remove", Keys::Action::Remove}};
    const auto action = kActions.find(arguments.take());
    if (action == kActions.end() || arguments.left() != 1) {
        return base::Error{
            base::sentence("keys wants: keys [list], or keys add|use|remove BASE64")};
    }
    Keys keys;
    keys.action = action->second;
    if (!base::fromBase64(arguments.take(), keys.key)) {
        return base::Error{base::sentence("the key is not base64")};
    }
    return line(std::move(keys));
}

template <base::Result<watch::Command> (*Parse)(Arguments&)>
Parsed watching(Arguments& arguments) {
    auto command = Parse(arguments);
    if (!command) {
        return base::Error{command.error()};
    }
    return line(*std::move(command));
}

struct Entry {
    const char* name;
    const char* usage;
    const char* meaning;
    Parsed (*parse)(Arguments&);
    bool takesNode = false;
};

constexpr std::array<Entry, 22> kEntries{{
    {"members", "members", "Shows every known member and its state.", parseMembers},
    {"join", "join [NAME/]HOST[:PORT] ...", "Joins the cluster of these seeds.", parseJoin},
    {"leave", "leave", "Leaves the cluster, so that the others see us as left.", parseLeave},
    {"send", "send [--best-effort] [--raw] [--hex] NODE TEXT",
     "Sends a message to one node, over TCP unless --best-effort.", parseSend, true},
    {"broadcast", "broadcast [--raw] [--hex] TEXT", "Gossips a message to everybody.",
     parseBroadcast},
    {"event", "event NAME [PAYLOAD]", "Sends a Serf user event (dialect serf).", parseEvent},
    {"ping", "ping NODE [IP[:PORT]]",
     "Asks a node for a sign of life and measures the time; the address is for one not listed.",
     parsePing, true},
    {"meta", "meta [TEXT]", "Replaces our metadata.", parseMeta},
    {"tag", "tag KEY=VALUE ...", "Sets tags of ours; KEY= removes one.", parseTag},
    {"health", "health", "Shows how well this node keeps up, 0 is best, and what it has counted.",
     parseHealth},
    {"keys", "keys [list | add BASE64 | use BASE64 | remove BASE64]",
     "Counts or changes the gossip keys.", parseKeys},
    {"verify", "verify [incoming | outgoing | both on | off]",
     "Refuses plaintext, encrypts what we send; both off while a cluster gets its first key.",
     parseVerify},
    {"kill", "kill NODE", "Ends a node of the demo without a leave.", parseKill, true},
    {"restart", "restart NODE", "Brings a killed node of the demo back.", parseRestart, true},
    {"peek", "peek HOST[:PORT]", "Watching: reads one member's table without joining.",
     watching<parsePeek>},
    {"sweep", "sweep HOST[:PORT] ...", "Watching: peeks at everybody that these members name.",
     watching<parseSweep>},
    {"tap", "tap [on | off]", "Watching: pings members in turn and hears their gossip.",
     watching<parseTap>},
    {"links", "links", "Watching: asks every member to ping every other.", watching<parseLinks>},
    {"doctor", "doctor HOST[:PORT] [NAME]", "Watching: finds out why a contact fails.",
     watching<parseDoctor>},
    {"stop", "stop", "Watching: ends sweeps, the tap, links and pulses.", watching<parseStop>},
    {"help", "help", "Shows this list.", nullptr},
    {"quit", "quit", "Leaves and ends the program.", nullptr},
}};

/// Once one word needs quotes all get them, so that what they begin with is still one beginning.
std::vector<std::string> startingWith(const std::vector<std::string>& words,
                                      std::string_view prefix, bool inQuotes) {
    std::vector<std::string> found;
    for (const std::string& word : words) {
        if (word.starts_with(prefix)) {
            found.push_back(word);
        }
    }
    if (inQuotes || std::any_of(found.begin(), found.end(), needsQuotes)) {
        std::transform(found.begin(), found.end(), found.begin(), quoteWord);
    }
    return found;
}

std::vector<std::string> optionsOf(std::string_view command) {
    if (command == "send") {
        return {"--best-effort", "--hex", "--raw"};
    }
    if (command == "broadcast") {
        return {"--hex", "--raw"};
    }
    if (command == "verify") {
        return {"both", "incoming", "off", "on", "outgoing"};
    }
    if (command == "tap") {
        return {"off", "on"};
    }
    if (command == "keys") {
        return {"add", "list", "remove", "use"};
    }
    return {};
}

}  // namespace

base::Result<ConsoleLine> parseConsoleLine(std::string_view text) {
    auto words = splitWords(text);
    if (!words) {
        return base::Error{words.error()};
    }
    if (words->empty()) {
        return base::Error{base::sentence("nothing to do; help lists the commands")};
    }
    const std::string name = words->front().text;
    Arguments arguments(text, *std::move(words));
    if (name == "help") {
        return ConsoleLine(Help{});
    }
    if (name == "quit" || name == "exit") {
        return ConsoleLine(Quit{});
    }
    for (const Entry& entry : kEntries) {
        if (name == entry.name) {
            return entry.parse(arguments);
        }
    }
    return base::Error{base::sentence("there is no command \"{0}\"; help lists them",
                                      base::clipped(name, kMaxShownWord))};
}

std::string helpText() {
    std::string text;
    for (const Entry& entry : kEntries) {
        text += std::string(entry.usage) + "\n    " + entry.meaning + "\n";
    }
    return text;
}

Completion completeConsoleLine(std::string_view text, const std::vector<std::string>& nodeNames) {
    std::vector<Word> words = readWords(text).first;
    if (words.empty() || (words.back().end < text.size())) {
        words.push_back({{}, text.size(), text.size()});
    }
    const Word& last = words.back();
    const bool inQuotes = text.substr(last.at).find('"') != std::string_view::npos;
    std::vector<std::string> candidates;
    if (words.size() == 1) {
        for (const Entry& entry : kEntries) {
            candidates.emplace_back(entry.name);
        }
    } else {
        const std::string& command = words.front().text;
        candidates = optionsOf(command);
        const auto entry = std::find_if(kEntries.begin(), kEntries.end(),
                                        [&](const Entry& e) { return command == e.name; });
        if (entry != kEntries.end() && entry->takesNode) {
            candidates.insert(candidates.end(), nodeNames.begin(), nodeNames.end());
        }
    }
    return {last.at, startingWith(candidates, last.text, inQuotes)};
}

}  // namespace swimscope::session

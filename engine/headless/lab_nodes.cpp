#include "engine/headless/lab_nodes.h"

#include "engine/headless/json_line.h"
#include "engine/headless/report_text.h"

namespace swimscope::headless {

namespace {

const char* truthWord(session::LabTruth truth) {
    switch (truth) {
        case session::LabTruth::NotStarted:
            return "not started";
        case session::LabTruth::Running:
            return "running";
        case session::LabTruth::Killed:
            return "killed";
        case session::LabTruth::Paused:
            return "paused";
        case session::LabTruth::Slow:
            return "slow";
        case session::LabTruth::Left:
            return "left";
        case session::LabTruth::CutOff:
            return "cut off";
    }
    return "";
}

const char* beliefWord(const std::optional<swim::State>& belief) {
    if (!belief) {
        return "unknown";
    }
    switch (*belief) {
        case swim::State::Alive:
            return "alive";
        case swim::State::Suspect:
            return "suspect";
        case swim::State::Dead:
            return "dead";
        case swim::State::Left:
            return "left";
    }
    return "";
}

std::uint32_t countOf(const std::array<std::uint32_t, 4>& against, swim::State state) {
    return against[static_cast<std::size_t>(state)];
}

}  // namespace

LabNodes::Standing LabNodes::standingOf(const session::LabFrame& frame, std::size_t index) {
    const session::LabNode& node = frame.nodes[index];
    const session::LabIdentity& identity = (*frame.identities)[index];
    return {identity.name, identity.address.toString(), node.outside, node.truth, node.belief,
            node.against};
}

std::string LabNodes::changes(const session::LabFrame& frame) {
    std::string text;
    for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
        const Standing now = standingOf(frame, i);
        if (i < m_shown.size() && m_shown[i] == now) {
            continue;
        }
        if (i >= m_shown.size()) {
            m_shown.resize(i + 1);
        }
        m_shown[i] = now;
        text += line(frame, i);
    }
    return text;
}

std::string LabNodes::all(const session::LabFrame& frame) const {
    std::string text;
    for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
        text += line(frame, i);
    }
    return text;
}

std::string LabNodes::line(const session::LabFrame& frame, std::size_t index) const {
    const Standing now = standingOf(frame, index);
    if (!m_json) {
        std::string text = "node       " + printable(now.name) + " (" + now.address + ") ";
        text += now.outside ? "from outside, " : "";
        text += std::string(truthWord(now.truth)) + ", believed " + beliefWord(now.belief);
        const std::uint32_t dead = countOf(now.against, swim::State::Dead);
        const std::uint32_t suspect = countOf(now.against, swim::State::Suspect);
        return text + ", suspected by " + std::to_string(suspect) + ", dead for " +
               std::to_string(dead) + "\n";
    }
    JsonLine json;
    json.add("event", "lab_node").add("at", base::toSeconds(frame.now.time_since_epoch()));
    json.add("number", frame.nodes[index].id).add("node", now.name).add("address", now.address);
    json.add("live", frame.live).add("outside", now.outside);
    json.add("truth", truthWord(now.truth)).add("belief", beliefWord(now.belief));
    json.add("incarnation", frame.nodes[index].incarnation);
    json.add("health", frame.nodes[index].health);
    json.add("suspect", countOf(now.against, swim::State::Suspect));
    json.add("dead", countOf(now.against, swim::State::Dead));
    json.add("left", countOf(now.against, swim::State::Left));
    return json.finish();
}

}  // namespace swimscope::headless

#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "engine/observe/insight.h"
#include "tests/support/view_builder.h"

namespace swimscope::test {

/// An insight that is told events one after the other, each at a second of its own or as given.
class Story {
public:
    using Change = std::function<void(ViewBuilder&)>;

    base::Instant now() const { return m_now; }
    Story& wait(base::Duration duration) {
        m_now += duration;
        return *this;
    }
    Story& hear(const watch::Event& event) {
        m_insight.hear(m_now, event);
        return *this;
    }
    Story& sees(ViewBuilder view) {
        view.at(m_now - base::Instant{});
        m_now += std::chrono::milliseconds(1);
        return hear(view.answered());
    }
    /// Everybody in turn, all holding all alive but for what `change` does to each view.
    Story& sweep(const std::vector<std::string>& observers, const Change& change = nullptr) {
        for (const std::string& observer : observers) {
            ViewBuilder view(observer);
            for (const std::string& member : observers) {
                view.alive(member);
            }
            if (change) {
                change(view);
            }
            sees(view);
        }
        return *this;
    }

    observe::Insight& insight() { return m_insight; }
    const std::vector<observe::Finding>& findings() { return m_insight.findings(m_now); }
    /// The first of a kind; nothing when there is none.
    const observe::Finding* find(observe::FindingKind kind) {
        for (const observe::Finding& finding : findings()) {
            if (finding.kind == kind) {
                return &finding;
            }
        }
        return nullptr;
    }
    /// Its sentence; "" when there is none.
    std::string text(observe::FindingKind kind) {
        const observe::Finding* finding = find(kind);
        return finding ? finding->text.english() : "";
    }
    std::size_t count(observe::FindingKind kind) {
        std::size_t count = 0;
        for (const observe::Finding& finding : findings()) {
            count += finding.kind == kind ? 1 : 0;
        }
        return count;
    }
    /// All sentences, for a failure's message.
    std::string all() {
        std::string text;
        for (const observe::Finding& finding : findings()) {
            text += std::string(observe::findingKindName(finding.kind)) + ": " +
                    finding.text.english() + "\n";
            for (const std::string& line : base::english(finding.evidence)) {
                text += "    " + line + "\n";
            }
        }
        return text;
    }

private:
    observe::Insight m_insight;
    base::Instant m_now = base::Instant{} + std::chrono::seconds(100);
};

/// "api-01", "api-02", ...
inline std::vector<std::string> memberNames(const std::string& stem, std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= count; ++i) {
        names.push_back(stem + "-" + (i < 10 ? "0" : "") + std::to_string(i));
    }
    return names;
}

inline watch::Heard suspicion(const std::string& from, const std::string& of,
                              const std::string& teller, std::uint32_t incarnation = 1) {
    watch::Heard heard;
    heard.kind = watch::RumourKind::Suspect;
    heard.from = from;
    heard.node = of;
    heard.teller = teller;
    heard.incarnation = incarnation;
    return heard;
}
inline watch::Heard death(const std::string& from, const std::string& of, const std::string& teller,
                          std::uint32_t incarnation = 1) {
    watch::Heard heard = suspicion(from, of, teller, incarnation);
    heard.kind = watch::RumourKind::Dead;
    return heard;
}
inline watch::Heard aliveNews(const std::string& of, const std::string& teller,
                              std::uint32_t incarnation) {
    watch::Heard heard = suspicion("", of, teller, incarnation);
    heard.kind = watch::RumourKind::Alive;
    heard.address = addressOf(of);
    return heard;
}
inline watch::LinkProbed link(const std::string& from, const std::string& to, bool reaches,
                              base::Duration rtt = std::chrono::milliseconds(1)) {
    watch::LinkProbed probed;
    probed.from = from;
    probed.to = to;
    probed.verdict =
        reaches ? watch::LinkProbed::Verdict::Reaches : watch::LinkProbed::Verdict::DoesNot;
    if (reaches) {
        probed.rtt = rtt;
    }
    return probed;
}

/// Every member asked to ping every other; `answer` changes what comes back.
inline void round(Story& story, const std::vector<std::string>& all,
                  const std::function<void(watch::LinkProbed&)>& answer = nullptr) {
    for (const std::string& from : all) {
        for (const std::string& to : all) {
            if (from != to) {
                watch::LinkProbed probed = link(from, to, /*reaches=*/true);
                if (answer) {
                    answer(probed);
                }
                story.wait(std::chrono::milliseconds(10)).hear(probed);
            }
        }
    }
}

inline bool between(const watch::LinkProbed& probed, const char* a, const char* b) {
    return (probed.from == a && probed.to == b) || (probed.from == b && probed.to == a);
}

/// `rounds` sweeps, 4 s apart, in which each observer's state is what `of` gives.
inline void sweeps(Story& story, const std::vector<std::string>& all, int rounds,
                   const std::function<base::Bytes(const std::string&)>& of) {
    for (int i = 0; i < rounds; ++i) {
        story.wait(std::chrono::seconds(4)).sweep(all, [&](ViewBuilder& view) {
            for (const std::string& name : all) {
                view.alive(name).meta("");
            }
            view.state(of(view.build()->observer));
        });
    }
}

}  // namespace swimscope::test

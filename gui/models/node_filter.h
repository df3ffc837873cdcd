#pragma once

#include <QString>
#include <QStringList>
#include <functional>

#include "gui/models/node_record.h"

namespace swimscope::gui {

/// The filter language of the node table. Terms beside each other must all hold, `|` is or, `!`
/// turns the next term round, brackets group:
///   state:suspect   name~web   tag.role:db   rtt>50   loss>=1   inc:3   "free text"
///   agree<100   agree:all   agree:split   accuser:web-1   heard>10s
/// `:` and `=` compare (without case), `~` searches inside, `<` `>` `<=` `>=` need a number and may
/// stand after a colon. agree is the share of observers in percent, or all or split; heard a time
/// in seconds or with ms, s, m, h or d. A word alone is searched in name, address, status, tags and
/// metadata.
class NodeFilter {
public:
    struct Parsed;
    /// The time is the present, in milliseconds since the epoch.
    using Predicate = std::function<bool(const NodeRecord&, qint64)>;

    /// Matches everything.
    NodeFilter() = default;

    static Parsed parse(const QString& text);
    bool matches(const NodeRecord& record, qint64 now) const {
        return !m_predicate || m_predicate(record, now);
    }
    /// What matches depends on the time.
    bool ages() const { return m_ages; }
    bool isEmpty() const { return !m_predicate; }
    /// Names that may stand before a comparison, for completion and for errors.
    static QStringList fields();
    /// What likely stands behind the field: a colon, or a sign for a number.
    static QString comparison(const QString& field);
    /// Values of the field state.
    static QStringList states();

    /// Values of the field agree.
    static QStringList agreements();

private:
    Predicate m_predicate;
    bool m_ages = false;
};

struct NodeFilter::Parsed {
    NodeFilter filter;
    /// One sentence that says what was expected; empty when the text is right.
    QString error;
    /// The text is only not finished; the error says how it may go on.
    bool incomplete = false;
};

}  // namespace swimscope::gui

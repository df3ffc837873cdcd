#pragma once

#include <QString>
#include <QStringList>
#include <functional>

#include "gui/models/node_record.h"

namespace swimscope::gui {

/// The filter language of the node table. Terms beside each other must all hold, `|` is or, `!`
/// turns the next term round, brackets group:
///   state:suspect   name~web   tag.role:db   rtt>50   loss>=1   inc:3   "free text"
/// `:` and `=` compare (without case), `~` searches inside, `<` `>` `<=` `>=` need a number. A word
/// alone is searched in name, address, status, tags and metadata.
class NodeFilter {
public:
    struct Parsed;
    using Predicate = std::function<bool(const NodeRecord&)>;

    /// Matches everything.
    NodeFilter() = default;

    static Parsed parse(const QString& text);
    bool matches(const NodeRecord& record) const { return !m_predicate || m_predicate(record); }
    bool isEmpty() const { return !m_predicate; }
    /// Names that may stand before a comparison, for completion and for errors.
    static QStringList fields();
    static bool isNumber(const QString& field);
    /// Values of the field state.
    static QStringList states();

private:
    Predicate m_predicate;
};

struct NodeFilter::Parsed {
    NodeFilter filter;
    /// One sentence that says what was expected; empty when the text is right.
    QString error;
    /// The text is only not finished; the error says how it may go on.
    bool incomplete = false;
};

}  // namespace swimscope::gui

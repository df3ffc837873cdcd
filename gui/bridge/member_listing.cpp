#include "gui/bridge/member_listing.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

#include "engine/dialect/dialect.h"
#include "gui/models/text_format.h"

namespace swimscope::gui {

namespace {

constexpr int kMetaChars = 80;

struct Listing {
    Q_DECLARE_TR_FUNCTIONS(MemberListing)
};

using Row = std::array<QString, 5>;

Row rowOf(const swim::Member& member) {
    const auto tags = dialect::readTags(member.identity->meta);
    return {TextFormat::nodeName(member.name()),
            TextFormat::text(member.identity->address.toString()),
            TextFormat::stateWord(member.state), QString::number(member.incarnation),
            tags.empty() ? TextFormat::metadata(member.identity->meta, kMetaChars)
                         : TextFormat::tags(tags)};
}

}  // namespace

QString memberListing(const std::vector<swim::Member>& members) {
    std::vector<Row> rows;
    rows.reserve(members.size() + 1);
    for (const swim::Member& member : members) {
        rows.push_back(rowOf(member));
    }
    std::sort(rows.begin(), rows.end());
    rows.insert(rows.begin(), {Listing::tr("NAME"), Listing::tr("ADDRESS"), Listing::tr("STATE"),
                               Listing::tr("INC"), Listing::tr("TAGS")});
    std::array<qsizetype, 5> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QStringList lines;
    for (const Row& row : rows) {
        QString line;
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            line += row[i].leftJustified(widths[i] + 2);
        }
        lines.append((line + row.back()).trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace swimscope::gui

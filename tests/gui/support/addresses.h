#pragma once

#include <QCoreApplication>
#include <QString>

namespace swimscope::gui::test {

/// A loopback host of this process, so that two runs do not meet.
inline QString ownHost(int number) {
    const qint64 id = QCoreApplication::applicationPid();
    return QStringLiteral("127.%1.%2.%3").arg(130 + id % 90).arg(id / 90 % 250).arg(number);
}

/// A place where nothing listens unless a test puts something there.
inline QString closedAddress(int number) {
    return ownHost(number) + QStringLiteral(":7946");
}

}  // namespace swimscope::gui::test

#include "tests/bench/lab_figures.h"

#include <QEvent>
#include <QEventLoop>
#include <QStringList>
#include <QStyleFactory>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <ctime>

#include "gui/views/theme.h"
#include "gui/views/type_scale.h"

namespace swimscope::figures {

namespace {

double ownMilliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

}  // namespace

double Times::quantile(double share) const {
    if (m_times.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::ceil(share * last))];
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    const bool paint = receiver == m_painted && event->type() == QEvent::Paint;
    QElapsedTimer clock;
    clock.start();
    const double own = ownMilliseconds();
    // Paints and posted events are handled within others: those count once.
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const double ownTook = ownMilliseconds() - own;
    if (m_depth == 0) {
        m_events.add(took);
        m_ownEvents.add(ownTook);
    }
    if (paint) {
        m_paints.add(took);
        m_ownPaints.add(ownTook);
        if (m_sincePaint.isValid()) {
            m_intervals.add(static_cast<double>(m_sincePaint.nsecsElapsed()) / 1e6);
        }
        m_sincePaint.start();
    }
    return done;
}

void WatchedApplication::watch(const QWidget* painted) {
    m_painted = painted;
    forget();
}

void WatchedApplication::forget() {
    m_paints.clear();
    m_ownPaints.clear();
    m_ownEvents.clear();
    m_intervals.clear();
    m_events.clear();
    m_sincePaint.invalidate();
}

void WatchedApplication::runFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void say(const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    std::vprintf(format, arguments);
    va_end(arguments);
    std::printf("\n");
    std::fflush(stdout);
}

}  // namespace swimscope::figures

/// lab_figures [--seconds N] [map|views|rewind|memory ...]: prints the figures of the lab, and
/// exits with 1 when a limit is not kept. Without sections all of them, in about two and a half
/// minutes.
int main(int argc, char** argv) {
    using namespace swimscope;
    figures::WatchedApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    gui::applyBodyFont();
    gui::ThemeNotifier::instance().apply(gui::ThemeChoice::Light);
    QStringList sections = QApplication::arguments().mid(1);
    int seconds = 10;
    if (const auto at = sections.indexOf(QStringLiteral("--seconds")); at >= 0) {
        seconds = sections.value(at + 1).toInt();
        sections.remove(at, std::min<qsizetype>(2, sections.size() - at));
    }
    const auto wanted = [&](const char* name) {
        return sections.isEmpty() || sections.contains(QLatin1String(name));
    };
    bool kept = true;
    if (wanted("map")) {
        kept = figures::mapFigures(application, std::max(1, seconds)) && kept;
    }
    if (wanted("views")) {
        kept = figures::viewFigures(application, std::max(1, seconds / 3)) && kept;
    }
    if (wanted("rewind")) {
        kept = figures::rewindFigures(application) && kept;
    }
    if (wanted("memory")) {
        kept = figures::memoryFigures(application) && kept;
    }
    return kept ? 0 : 1;
}

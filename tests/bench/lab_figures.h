#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <vector>

namespace swimscope::figures {

/// Milliseconds, sorted when they are asked for.
class Times {
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }
    void clear() { m_times.clear(); }
    std::size_t count() const { return m_times.size(); }
    /// 0.5 for the median; 0 without any.
    double quantile(double share) const;
    double most() const { return quantile(1); }

private:
    std::vector<double> m_times;
};

/// An application that notes how long each event took: what a person feels as a stall is one event
/// that is being handled while others wait.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    /// Paints of this widget are counted apart, and how far they are from each other.
    void watch(const QWidget* painted);
    void forget();
    /// Lets the event loop run.
    void runFor(int milliseconds);
    /// Lets it run until `done` says so; false when that took too long.
    template <typename Done>
    bool runUntil(const Done& done, int atMost) {
        QElapsedTimer clock;
        clock.start();
        while (!done()) {
            if (clock.elapsed() > atMost) {
                return false;
            }
            runFor(5);
        }
        return true;
    }

    const Times& paints() const { return m_paints; }
    /// The same in this thread's own time on a processor, whatever else the machine does.
    const Times& ownPaints() const { return m_ownPaints; }
    const Times& ownEvents() const { return m_ownEvents; }
    const Times& intervals() const { return m_intervals; }
    const Times& events() const { return m_events; }

private:
    int m_depth = 0;
    const QWidget* m_painted = nullptr;
    QElapsedTimer m_sincePaint;
    Times m_paints;
    Times m_ownPaints;
    Times m_ownEvents;
    Times m_intervals;
    Times m_events;
};

/// A row of figures, "name: value".
void say(const char* format, ...) __attribute__((format(printf, 1, 2)));

/// Each measures one part of the lab and prints its figures; true when its limits are kept.
bool mapFigures(WatchedApplication& application, int seconds);
bool viewFigures(WatchedApplication& application, int seconds);
bool rewindFigures(WatchedApplication& application);
bool memoryFigures(WatchedApplication& application);

}  // namespace swimscope::figures

#pragma once

#include <QFrame>
#include <QLabel>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace swimscope::gui {

class GlyphLabel;
class NodeTableModel;
struct NodeRecord;
class RttChart;
class StateStrip;
class WhoSaysList;

/// The dock about one node: the sentence, then the numbers, then the evidence.
class NodeDetailsView final : public QFrame {
    Q_OBJECT

public:
    explicit NodeDetailsView(const NodeTableModel& model, QWidget* parent = nullptr);
    void setNode(const QString& name);
    QString node() const { return m_node; }
    /// Why nothing can be pinged in this session; empty when it can.
    void setNoPing(const QString& why) { m_noPing = why; }
    /// What is shown anew; `now` in milliseconds since the epoch.
    void tick(qint64 now);

Q_SIGNALS:
    void pingRequested(const QString& name);
    void messageRequested(const QString& name);
    void killRequested(const QString& name);
    void restartRequested(const QString& name);
    /// What the observer says of the node is wanted in the Beliefs view; any observer when empty.
    void beliefRequested(const QString& node, const QString& observer);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeRttSection();
    QWidget* makeHistorySection();
    QWidget* makeFactsSection();
    QWidget* makeFoot();
    void showRecord(const NodeRecord& record);
    void showBanner(const NodeRecord& record);
    void showRtt(const NodeRecord& record);
    void showFacts(const NodeRecord& record);
    void retranslate();

    const NodeTableModel& m_model;
    QString m_noPing;
    QString m_node;
    qint64 m_now = 0;

    QWidget* m_body;
    QLabel* m_empty;
    GlyphLabel* m_glyph;
    QLabel* m_name;
    QLabel* m_summary;
    QFrame* m_banner;
    QLabel* m_sentence;
    QWidget* m_rttSection;
    QLabel* m_rttTitle;
    QLabel* m_rttNumbers;
    RttChart* m_chart;
    QLabel* m_historyTitle;
    QLabel* m_historyNumbers;
    StateStrip* m_strip;
    WhoSaysList* m_whoSays;
    QLabel* m_accuserTitle;
    QLabel* m_accusers;
    QLabel* m_metaTitle;
    QLabel* m_meta;
    QLabel* m_versionTitle;
    QLabel* m_versions;
    QPushButton* m_ping;
    QPushButton* m_message;
    QPushButton* m_kill;
};

/// One or two sentences about a node in trouble; empty for one that is alive and well.
QString nodeSentence(const NodeRecord& record, qint64 now);

}  // namespace swimscope::gui

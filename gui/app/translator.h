#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace swimscope::gui {

/// The window's language: "en", "zh_CN", or "system", which follows the desktop. A change reaches
/// every widget as QEvent::LanguageChange.
class Translator final : public QObject {
    Q_OBJECT

public:
    explicit Translator(QObject* parent = nullptr);
    void setLanguage(const QString& language);
    QString language() const { return m_language; }
    /// What "system" means just now.
    static QString systemLanguage();

private:
    QString m_language;
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace swimscope::gui

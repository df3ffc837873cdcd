#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace swimscope::gui {

/// Finds our texts under the bare name of a class: the tool that collects them does not see nested
/// namespaces, the one that asks for them does.
class BareNameTranslator final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* sourceText, const char* disambiguation,
                      int n) const override;
};

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
    BareNameTranslator m_own;
    QTranslator m_qt;
};

}  // namespace swimscope::gui

#include "gui/app/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace swimscope::gui {

QString BareNameTranslator::translate(const char* context, const char* sourceText,
                                      const char* disambiguation, int n) const {
    const QByteArray full(context);
    const QByteArray bare = full.mid(full.lastIndexOf(':') + 1);
    return QTranslator::translate(bare.constData(), sourceText, disambiguation, n);
}

Translator::Translator(QObject* parent) : QObject(parent) {}

QString Translator::systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                            : QStringLiteral("en");
}

void Translator::setLanguage(const QString& language) {
    m_language = language.isEmpty() ? QStringLiteral("system") : language;
    const QString code = m_language == QLatin1String("system") ? systemLanguage() : m_language;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale(code == QLatin1String("en") ? QStringLiteral("en_US") : code);
    QLocale::setDefault(m_language == QLatin1String("system") ? QLocale::system() : locale);
    // Ours is there for English too: it holds the plural forms.
    if (m_own.load(QStringLiteral(":/i18n/swimscope_%1.qm").arg(code))) {
        QCoreApplication::installTranslator(&m_own);
    }
    // The desktop's words for buttons and menus of text fields; without them those stay English.
    const QString path = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(code), path)) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

}  // namespace swimscope::gui

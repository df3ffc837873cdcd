#include "tests/gui/support/test_program.h"

#include <QApplication>
#include <QStyleFactory>
#include <cstdio>
#include <map>
#include <vector>

namespace swimscope::gui::test {
namespace {

std::map<std::string, MakeTest>& tests() {
    static std::map<std::string, MakeTest> all;
    return all;
}

std::string stemOf(const std::string& file) {
    const std::string base = file.substr(file.find_last_of('/') + 1);
    return base.substr(0, base.rfind("_test."));
}

int listTests() {
    for (const auto& [name, make] : tests()) {
        std::printf("%s\n", name.c_str());
    }
    return 2;
}

}  // namespace

bool registerTest(const std::string& file, MakeTest make) {
    return tests().emplace(stemOf(file), std::move(make)).second;
}

}  // namespace swimscope::gui::test

/// PROGRAM NAME [options of QtTest]: runs one class, so that it has no neighbour's windows.
int main(int argc, char** argv) {
    using namespace swimscope::gui::test;
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setQuitOnLastWindowClosed(false);
    const auto chosen = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (chosen == tests().end()) {
        return listTests();
    }
    std::vector<char*> rest{argv[0]};
    rest.insert(rest.end(), argv + 2, argv + argc);
    rest.push_back(nullptr);
    const auto test = chosen->second();
    return QTest::qExec(test.get(), static_cast<int>(rest.size()) - 1, rest.data());
}

#pragma once

#include <QtTest>
#include <functional>
#include <memory>
#include <string>

namespace swimscope::gui::test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;

/// Files a test class under the stem of its source, "node_row" of ".../node_row_test.cpp"; done
/// before main by SWIMSCOPE_GUI_TEST.
bool registerTest(const std::string& file, MakeTest make);

}  // namespace swimscope::gui::test

/// The line at the end of a test file, in place of QTEST_MAIN: a folder's tests share one program,
/// because one program each would link the whole engine sixty times.
#define SWIMSCOPE_GUI_TEST(TestClass)                             \
    [[maybe_unused]] static const bool kIsRegistered##TestClass = \
        swimscope::gui::test::registerTest(                       \
            __FILE__, [] { return std::unique_ptr<QObject>(std::make_unique<TestClass>()); });

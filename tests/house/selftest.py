"""Trips every house rule on a small made-up tree, and shows that each lets honest code pass."""

import tempfile
import unittest
from pathlib import Path

import rules
import wording
from source_tree import Tree


class RuleTest(unittest.TestCase):
    def found(self, rule, files):
        """The paths that `rule` complains about in a tree of {path: text}."""
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return [violation.path for violation in rule(Tree(root))]

    def assertTrips(self, rule, path, text):
        self.assertEqual(self.found(rule, {path: text}), [path], text)

    def assertPasses(self, rule, path, text):
        self.assertEqual(self.found(rule, {path: text}), [], text)


class IncludeRules(RuleTest):
    def test_a_floor_may_not_climb(self):
        trips = [("base/a.h", "engine/wire/b.h"), ("wire/a.h", "engine/swim/b.h"),
                 ("net/a.cpp", "engine/swim/b.h"), ("sim/a.cpp", "engine/net/b.h"),
                 ("watch/a.h", "engine/swim/b.h"), ("session/a.h", "gui/app/b.h"),
                 ("swim/a.h", "engine/unknown/b.h")]
        for path, target in trips:
            self.assertTrips(rules.floors, f"engine/{path}", f'#include "{target}"\n')

    def test_a_floor_may_look_down(self):
        for path, target in [("swim/a.h", "engine/wire/b.h"), ("swim/a.h", "engine/swim/b.h"),
                             ("headless/main.cpp", "engine/session/b.h"), ("base/a.h", "vector")]:
            self.assertPasses(rules.floors, f"engine/{path}", f'#include "{target}"\n')

    def test_an_include_in_a_comment_is_none(self):
        self.assertPasses(rules.floors, "engine/base/a.h",
                          '// #include "engine/wire/b.h"\n/*\n#include "engine/wire/b.h"\n*/\n')

    def test_gui_rooms_keep_apart(self):
        for room, target in [("models", "engine/session/session.h"), ("models", "gui/views/v.h"),
                             ("models", "engine/swim/node.h"),
                             ("models", "engine/observe/mailbox.h"),
                             ("views", "engine/session/session.h"), ("views", "gui/bridge/b.h"),
                             ("bridge", "gui/views/v.h"), ("bridge", "engine/headless/printer.h")]:
            self.assertTrips(rules.gui_rooms, f"gui/{room}/a.cpp", f'#include "{target}"\n')

    def test_gui_rooms_meet_where_they_should(self):
        for room, target in [("models", "engine/observe/report.h"),
                             ("models", "engine/swim/event.h"),
                             ("views", "gui/models/m.h"), ("bridge", "engine/session/session.h"),
                             ("bridge", "gui/models/m.h"), ("app", "gui/bridge/b.h"),
                             ("views", "QWidget")]:
            self.assertPasses(rules.gui_rooms, f"gui/{room}/a.cpp", f'#include "{target}"\n')

    def test_headers_are_named_from_the_root(self):
        self.assertTrips(rules.full_paths, "engine/swim/a.cpp", '#include "member.h"\n')
        self.assertPasses(rules.full_paths, "engine/swim/a.cpp", '#include "engine/swim/b.h"\n')
        self.assertPasses(rules.full_paths, "gui/views/a.cpp", '#include "a.moc"\n')

    def test_libraries_stay_on_their_floors(self):
        for path, target in [("swim/a.cpp", "asio.hpp"), ("swim/a.cpp", "msgpack.hpp"),
                             ("net/a.cpp", "openssl/evp.h"), ("swim/a.cpp", "zlib.h"),
                             ("dialect/a.cpp", "envelope.pb.h"), ("session/a.cpp", "CLI/CLI.hpp")]:
            self.assertTrips(rules.libraries, f"engine/{path}", f"#include <{target}>\n")
        self.assertPasses(rules.libraries, "engine/net/a.cpp", "#include <asio/ip/udp.hpp>\n")

    def test_the_engine_is_free_of_qt(self):
        for target in ["QString", "QtCore/QString", "qglobal.h", "QtGlobal"]:
            self.assertTrips(rules.qt_free_engine, "engine/session/a.h", f"#include <{target}>\n")
        self.assertPasses(rules.qt_free_engine, "engine/base/a.h", "#include <queue>\n")
        self.assertPasses(rules.qt_free_engine, "gui/views/a.h", "#include <QString>\n")


class DeterminismRules(RuleTest):
    def test_no_thread_header_below_session(self):
        for header in sorted(rules.THREAD_HEADERS):
            self.assertTrips(rules.no_threads_below_session, "engine/record/a.cpp",
                             f"#include <{header}>\n")

    def test_threads_where_they_live(self):
        for path in ["session/a.cpp", "observe/mailbox.h", "net/loop.cpp", "headless/main.cpp"]:
            self.assertPasses(rules.no_threads_below_session, f"engine/{path}",
                              "#include <mutex>\n")

    def test_no_clock_read_below_session(self):
        for text in ["auto t = std::chrono::steady_clock::now();", "clock_gettime(id, &spec);",
                     "auto t = std::time(nullptr);", "auto t = time(0);", "std::clock();",
                     "using C = std::chrono::system_clock;"]:
            self.assertTrips(rules.no_clocks_below_session, "engine/swim/a.cpp", text)

    def test_talk_of_clocks_is_no_read(self):
        for text in ["// steady_clock is read above", 'log("system_clock");', "row.time(0);",
                     "Instant time() const;", "std::chrono::system_clock::time_point wall;",
                     "using std::chrono::system_clock;"]:
            self.assertPasses(rules.no_clocks_below_session, "engine/swim/a.cpp", text)

    def test_no_walk_in_hash_order(self):
        declared = "std::unordered_map<std::string, std::vector<int>> m_rows;\n"
        for walk in ["for (const auto& [name, row] : m_rows) {}", "auto it = m_rows.begin();",
                     "for (auto& row : this->m_rows) {}", "std::ranges::begin(m_rows);"]:
            self.assertTrips(rules.ordered_iteration, "engine/swim/a.cpp", declared + walk)

    def test_a_walk_is_seen_through_header_and_alias(self):
        header = "using Index = std::unordered_set<int>;\nclass A { Index m_index; };\n"
        source = '#include "engine/sim/a.h"\nvoid f() { for (int i : m_index) {} }\n'
        self.assertEqual(self.found(rules.ordered_iteration,
                                    {"engine/sim/a.h": header, "engine/sim/a.cpp": source}),
                         ["engine/sim/a.cpp"])

    def test_look_ups_and_ordered_walks_pass(self):
        for text in ["std::unordered_map<int, int> m;\nauto it = m.find(1);",
                     "std::unordered_map<int, int> m;\nfor (auto& row : rows) {}",
                     "std::map<int, int> m;\nfor (auto& row : m) {}"]:
            self.assertPasses(rules.ordered_iteration, "engine/swim/a.cpp", text)
        self.assertPasses(rules.ordered_iteration, "engine/wire/a.cpp",
                          "std::unordered_set<int> m;\nfor (int i : m) {}")


class FileRules(RuleTest):
    def test_a_source_without_its_test(self):
        self.assertTrips(rules.sources_have_tests, "engine/swim/node.cpp", "")
        self.assertTrips(rules.sources_have_tests, "gui/models/node_model.cpp", "")

    def test_a_source_with_its_test(self):
        self.assertEqual(self.found(rules.sources_have_tests, {
            "engine/swim/node.cpp": "", "tests/engine/swim/node_test.cpp": "",
            "gui/app/main.cpp": "", "engine/base/result.h": ""}), [])

    def test_a_long_file_says_why(self):
        long_text = "\n" * (rules.LONGEST_FILE + 1)
        excuse = "// This file is over 400 lines because the table is one table.\n"
        self.assertTrips(rules.file_lengths, "engine/swim/a.cpp", long_text)
        self.assertPasses(rules.file_lengths, "engine/swim/a.cpp", excuse + long_text)
        self.assertPasses(rules.file_lengths, "engine/swim/a.cpp", "\n" * rules.LONGEST_FILE)

    def test_colours_belong_to_the_theme(self):
        for text in ['auto c = "#1a2B3c";', "QColor(12, 13, 14);", 'QColor red("red");',
                     'sheet = "color: #fff;";', "qRgb(1, 2, 3);", "QColor{Qt::red};"]:
            self.assertTrips(rules.colours_in_theme, "gui/views/a.cpp", text)
        self.assertPasses(rules.colours_in_theme, "gui/views/theme.cpp", 'QColor("#123456");')

    def test_colours_by_name_pass(self):
        for text in ["QColor stateColor(State state);", "QColor colour;", "QColor();",
                     "// like #123456", "value<QColor>(x);", 'tr("#%1");']:
            self.assertPasses(rules.colours_in_theme, "gui/views/a.cpp", text)

    def test_marks_of_unfinished_work(self):
        for mark in ["TO" + "DO", "FIX" + "ME"]:
            self.assertTrips(rules.finished_work, "engine/swim/a.cpp", f"// {mark}: later")
            self.assertTrips(rules.finished_work, "packaging/run", f"#!/bin/bash\n# {mark}\n")
        self.assertPasses(rules.finished_work, "engine/swim/a.cpp", "// All done.")

    def test_skipped_tests(self):
        for text in ["GTEST" + "_SKIP();", "Q" + 'SKIP("no");', "TEST(A, DISABLED" + "_b) {}"]:
            self.assertTrips(rules.no_skipped_tests, "tests/gui/views/a_test.cpp", text)

    def test_sleeping_tests(self):
        for text in ["std::this_thread::sleep_for(d);", "usleep(3);", "QTest::qWait(50);",
                     "QThread::msleep(3);"]:
            self.assertTrips(rules.no_sleeping_tests, "tests/gui/views/a_test.cpp", text)
        self.assertTrips(rules.no_sleeping_tests, "tests/interop/test_serf.py", "time.sleep(1)\n")
        self.assertPasses(rules.no_sleeping_tests, "tests/interop/harness.py", "time.sleep(1)\n")
        self.assertPasses(rules.no_sleeping_tests, "tests/gui/views/a_test.cpp",
                          "QTRY_VERIFY(done); QTest::qWaitFor(ready);")


class ParityRule(RuleTest):
    """The table of engine/README.md: complete, in order, and every proof is there."""

    SOURCES = {"engine/swim/a.cpp": "",
               "tests/engine/swim/a_test.cpp": "TEST(A, Works) {}\nTEST_P(B,\n     Too) {}\n"}

    def table(self, **changed):
        rows = {section: f"| {section}.1 | x | `engine/swim/a.cpp` | `A.Works` `B.Too` |\n"
                for section in rules.PARITY_SECTIONS}
        rows.update(changed)
        return "".join(f"### {section} Words (1 rows)\n\n| row | what | where | proof |\n{row}\n"
                       for section, row in rows.items())

    def complaints(self, readme):
        return self.found(rules.parity_table, {**self.SOURCES, "engine/README.md": readme})

    def test_a_whole_table_passes(self):
        self.assertEqual(self.complaints(self.table()), [])

    def test_no_table_trips(self):
        all_but_one = "".join(f"### {section} Words (0 rows)\n"
                              for section in rules.PARITY_SECTIONS[:-1])
        self.assertTrips(rules.parity_table, "engine/README.md", all_but_one)
        self.assertEqual(len(self.complaints("")), len(rules.PARITY_SECTIONS))

    def test_faulty_rows_trip(self):
        where = "`engine/swim/a.cpp`"
        for row in ["", f"| 1.2.1 | x | {where} | `A.Gone` |\n", f"| 1.2.1 | x | {where} |  |\n",
                    f"| 1.2.1 | x | {where} | soon |\n", f"| 1.2.2 | x | {where} | `A.Works` |\n",
                    "| 1.2.1 | x | `engine/swim/gone.cpp` | `A.Works` |\n",
                    "| 1.2.1 | x |  | `A.Works` |\n",
                    f"| 1.2.1 | x | {where} | Not for us: no. |\n",
                    f"| 1.2.1 | x | {where} | `A.Works` |\n| 1.2.2 | x | {where} | `A.Works` |\n"]:
            self.assertEqual(self.complaints(self.table(**{"1.2": row})), ["engine/README.md"], row)

    def test_a_reason_replaces_a_test(self):
        row = "| 1.2.1 | x | `engine/swim/a.cpp` | Not for us: we never do a thing like that. |\n"
        self.assertEqual(self.complaints(self.table(**{"1.2": row})), [])


class TranslationRule(RuleTest):
    """Every sentence of the engine has its Chinese, and Chinese nothing beside it."""

    SAYS = ('auto a = sentence("{0} is "  // by\n "dead", name);\n'
            'auto b = counted(names.size(), "{0} \\"row\\"", "{0} \\"rows\\"");\n'
            'auto c = sentence("{0}", name);\n')
    DEAD = "<message><source>{0} is dead</source><translation>{0} x</translation></message>"
    ROWS = ('<message numerus="yes"><source>{0} "rows"</source><translation>'
            "<numerusform>{0} y</numerusform></translation></message>")

    def complaints(self, messages, says=SAYS):
        chinese = f"<TS><context><name>Engine</name>{messages}</context></TS>"
        return self.found(rules.engine_in_chinese, {"engine/watch/a.cpp": says,
                                                    wording.CHINESE: chinese})

    def test_all_said_and_nothing_else_passes(self):
        self.assertEqual(self.complaints(self.DEAD + self.ROWS), [])

    def test_a_sentence_without_chinese_trips(self):
        self.assertTrips(rules.engine_in_chinese, "engine/watch/a.cpp", 'sentence("it runs");')
        self.assertEqual(self.complaints(self.DEAD), ["engine/watch/a.cpp"])

    def test_faulty_chinese_trips(self):
        for faulty in [self.DEAD.replace("{0} x", "x"), self.DEAD.replace("{0} x", "{0} {1}"),
                       self.DEAD.replace("<translation>", '<translation type="unfinished">'),
                       self.DEAD.replace("<message>", '<message numerus="yes">')]:
            self.assertEqual(self.complaints(faulty + self.ROWS), ["engine/watch/a.cpp"], faulty)

    def test_chinese_that_is_left_over_trips(self):
        self.assertEqual(self.complaints(self.DEAD + self.ROWS, says='sentence("{0} is dead")'),
                         [wording.CHINESE])


class Coverage(unittest.TestCase):
    def test_every_rule_is_tripped_here(self):
        text = Path(__file__).read_text(encoding="utf-8")
        for rule in rules.RULES:
            self.assertRegex(text, rf"assertTrips\(\s*rules\.{rule.__name__}\b")

    def test_every_rule_is_run_by_ctest(self):
        listed = Path(__file__).with_name("CMakeLists.txt").read_text(encoding="utf-8").split()
        for rule in rules.RULES:
            self.assertIn(rule.__name__, [word.strip("()") for word in listed])


if __name__ == "__main__":
    unittest.main()

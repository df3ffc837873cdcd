#include "engine/session/key_file.h"

#include <cstdio>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/session/limits.h"

namespace swimscope::session {
namespace {

constexpr const char* kZeroKey = "AAAAAAAAAAAAAAAAAAAAAA==";
constexpr const char* kOtherKey = "AAECAwQFBgcICQoLDA0ODw==";

/// A file of this content for as long as it lives.
struct KeyFile {
    explicit KeyFile(const std::string& content) { std::ofstream(path) << content; }
    KeyFile(const KeyFile&) = delete;
    KeyFile& operator=(const KeyFile&) = delete;
    ~KeyFile() { std::remove(path.c_str()); }
    const std::string path = testing::TempDir() + "key-file-" + std::to_string(getpid());
};

std::string keyError(const base::Result<std::vector<base::Bytes>>& keys) {
    return keys ? std::string() : keys.error().text();
}

TEST(KeyFile, HoldsKeysBetweenCommentsAndBlankLines) {
    const KeyFile file(std::string("# the primary\n\n  ") + kZeroKey + "  # since spring\r\n" +
                       kOtherKey + "\n");
    const auto keys = readKeyFile(file.path);
    ASSERT_TRUE(keys) << keys.error();
    ASSERT_EQ(keys->size(), 2u);
    EXPECT_EQ(keys->front(), base::Bytes(16, 0));
}

TEST(KeyFile, WithoutAKeyIsAnErrorWhateverItIs) {
    EXPECT_NE(keyError(readKeyFile("/nonexistent/keys")), "");
    EXPECT_NE(keyError(readKeyFile(testing::TempDir())), "");
    EXPECT_NE(keyError(readKeyFile("/dev/zero")), "");
    for (const char* content : {"", "\n\n", "# only a comment\n", " , ,\n"}) {
        EXPECT_NE(keyError(readKeyFile(KeyFile(content).path)), "") << content;
    }
    EXPECT_NE(keyError(readKeyFile(KeyFile(std::string(kMaxKeyFile + 1, '\n')).path)), "");
}

TEST(KeyFile, NamesTheLineAndNeverTheKey) {
    const std::string error = keyError(readKeyText(std::string(kZeroKey) + "\nse!cret\n"));
    EXPECT_EQ(error, "a gossip key is written in base64, line 2 is not");
}

TEST(KeyEnvironment, IsOptionalButNotEmpty) {
    EXPECT_TRUE(keysFromEnvironment(std::nullopt)->empty());
    EXPECT_EQ(keyError(keysFromEnvironment("")), "SWIMSCOPE_KEYS is set: there is no key in it");
    EXPECT_NE(keyError(keysFromEnvironment(" ,")), "");
    const auto keys = keysFromEnvironment(std::string(kOtherKey) + "," + kZeroKey);
    ASSERT_TRUE(keys);
    EXPECT_EQ(keys->back(), base::Bytes(16, 0));
}

}  // namespace
}  // namespace swimscope::session

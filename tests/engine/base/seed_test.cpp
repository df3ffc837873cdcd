#include "engine/base/seed.h"

#include <gtest/gtest.h>

namespace swimscope::base {
namespace {

struct Form {
    const char* text;
    const char* name;
    const char* host;
    std::uint16_t port;
    bool literal;
};

TEST(Seed, EveryAddressFormIsRead) {
    const Form forms[] = {
        {"10.0.0.1", "", "10.0.0.1", 7946, true},
        {"10.0.0.1:99", "", "10.0.0.1", 99, true},
        {"web/10.0.0.1:99", "web", "10.0.0.1", 99, true},
        {"host", "", "host", 7946, false},
        {"host.example:8301", "", "host.example", 8301, false},
        {"n1/host.example", "n1", "host.example", 7946, false},
        {"::1", "", "::1", 7946, true},
        {"fe80::1:2", "", "fe80::1:2", 7946, true},
        {"[::1]", "", "::1", 7946, true},
        {"[::1]:77", "", "::1", 77, true},
        {"  10.0.0.1 ", "", "10.0.0.1", 7946, true},
    };
    for (const auto& form : forms) {
        const auto seed = parseSeed(form.text, 7946);
        ASSERT_TRUE(seed) << form.text;
        EXPECT_EQ(seed->name, form.name) << form.text;
        EXPECT_EQ(seed->host, form.host) << form.text;
        EXPECT_EQ(seed->port, form.port) << form.text;
        EXPECT_EQ(seed->ip.has_value(), form.literal) << form.text;
    }
}

TEST(Seed, WrongFormsAreRefused) {
    for (const char* text : {"", "/host", "host:", "host:0", "host:99999", "host:x", ":80", "n/"}) {
        EXPECT_FALSE(parseSeed(text, 7946)) << text;
    }
}

TEST(Seed, ColonsAreAnIpv6AddressOrAnError) {
    EXPECT_FALSE(parseSeed("a:b:c:d:", 7946));
    EXPECT_FALSE(parseSeed("fe80::12345", 7946));
    EXPECT_TRUE(parseSeed("fe80::1", 7946));
    EXPECT_TRUE(parseSeed("fe80::1%eth0", 7946));
}

}  // namespace
}  // namespace swimscope::base

#include "engine/net/dns_message.h"

#include <string>

#include <gtest/gtest.h>

namespace swimscope::net {
namespace {

base::Bytes hex(const char* text) {
    base::Bytes bytes;
    EXPECT_TRUE(base::fromHex(text, bytes));
    return bytes;
}

/// Header, the question "a.b", a CNAME, an A record behind a pointer, an AAAA record.
base::Bytes answer() {
    return hex(
        "0007 8180 0001 0003 0000 0000 0161 0162 00 00ff 0001"
        "c00c 0005 0001 0000003c 0002 c00e"
        "c00c 0001 0001 0000003c 0004 0a000001"
        "c00c 001c 0001 0000003c 0010 00000000000000000000000000000001");
}

TEST(DnsMessage, AsksForEverythingAboutAName) {
    EXPECT_EQ(base::toHex(*encodeAnyQuery(7, "ab.c.")),
              base::toHex(hex("0007 0100 0001 0000 0000 0000 0261620163 00 00ff 0001")));
}

TEST(DnsMessage, RefusesNamesThatDnsCannotCarry) {
    EXPECT_FALSE(encodeAnyQuery(1, ""));
    EXPECT_FALSE(encodeAnyQuery(1, "a..b"));
    EXPECT_FALSE(encodeAnyQuery(1, ".a"));
    EXPECT_FALSE(encodeAnyQuery(1, std::string(64, 'x') + ".a"));
    EXPECT_FALSE(encodeAnyQuery(1, std::string(254, 'x')));
    EXPECT_TRUE(encodeAnyQuery(1, std::string(63, 'x') + ".a"));
}

TEST(DnsMessage, ReadsBothKindsOfAddressesAndNothingElse) {
    const auto addresses = decodeAddresses(answer(), 7);
    ASSERT_TRUE(addresses);
    ASSERT_EQ(addresses->size(), 2u);
    EXPECT_EQ((*addresses)[0].toString(), "10.0.0.1");
    EXPECT_EQ((*addresses)[1].toString(), "::1");
}

TEST(DnsMessage, RefusesAnAnswerToAnotherQuestionAndAFailure) {
    EXPECT_FALSE(decodeAddresses(answer(), 8));
    EXPECT_FALSE(decodeAddresses(hex("0007 8183 0000 0000 0000 0000"), 7));
    EXPECT_FALSE(decodeAddresses(hex("0007 0100 0000 0000 0000 0000"), 7));
}

TEST(DnsMessage, RefusesEveryTruncation) {
    const base::Bytes whole = answer();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(decodeAddresses(base::BytesView(whole).first(size), 7)) << size;
    }
}

}  // namespace
}  // namespace swimscope::net

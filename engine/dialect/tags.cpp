#include "engine/dialect/tags.h"

#include "engine/dialect/dialect.h"
#include "engine/dialect/limits.h"
#include "engine/dialect/msgpack.h"

namespace swimscope::dialect {

namespace {

constexpr std::uint8_t kTagMark = 0xff;

bool hasBlank(std::string_view text) {
    return text.find_first_of(" \t\r\n") != std::string_view::npos;
}

}  // namespace

base::Bytes encodeTagMap(const Tags& tags) {
    base::Bytes out{kTagMark};
    Packer packer(out);
    packer.map(tags.size());
    for (const auto& [key, value] : tags) {
        packer.text(key);
        packer.text(value);
    }
    return out;
}

Tags decodeTagMap(base::BytesView meta) {
    Tags tags;
    if (meta.empty() || meta[0] != kTagMark) {
        return tags;
    }
    Unpacker reader(meta.subspan(1));
    reader.map([&](std::string_view key) {
        std::string value;
        if (!reader.into(value)) {
            return false;
        }
        tags.insert_or_assign(std::string(key), std::move(value));
        return tags.size() < kMaxTags;
    });
    return tags;
}

base::Result<base::Bytes> encodeTagText(const Tags& tags) {
    std::string text;
    for (const auto& [key, value] : tags) {
        if (key.empty() || hasBlank(key) || key.find('=') != std::string::npos) {
            return base::Error{
                base::sentence("the tag name \"{0}\" is empty or holds a blank or \"=\"", key)};
        }
        if (hasBlank(value)) {
            return base::Error{base::sentence("the value of the tag \"{0}\" holds a blank", key)};
        }
        text += (text.empty() ? "" : " ") + key + "=" + value;
    }
    return base::toBytes(std::string_view(text));
}

Tags decodeTagText(base::BytesView meta) {
    Tags tags;
    if (!base::isPrintableUtf8(meta)) {
        return tags;
    }
    std::string_view text = base::asText(meta);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = word.find('=');
        if (word.empty()) {
            continue;
        }
        if (equals == 0 || equals == std::string_view::npos || tags.size() >= kMaxTags) {
            return {};
        }
        tags.insert_or_assign(std::string(word.substr(0, equals)),
                              std::string(word.substr(equals + 1)));
    }
    return tags;
}

Tags readTags(base::BytesView meta) {
    return !meta.empty() && meta[0] == kTagMark ? decodeTagMap(meta) : decodeTagText(meta);
}

base::BytesView shownMeta(base::BytesView meta) {
    return base::equal(meta, encodeTagMap({})) ? base::BytesView() : meta;
}

}  // namespace swimscope::dialect

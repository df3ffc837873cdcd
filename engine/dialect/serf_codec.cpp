#include "engine/dialect/serf_codec.h"

#include "engine/dialect/limits.h"
#include "engine/dialect/msgpack.h"

namespace swimscope::dialect {

const char* serfTypeName(std::uint8_t type) {
    constexpr const char* kNames[] = {
        "leave intent",   "join intent",       "state",       "user event",   "query",
        "query response", "conflict response", "key request", "key response", "relay"};
    return type < std::size(kNames) ? kNames[type] : "unknown";
}

namespace {

base::Bytes begin(SerfType type) {
    return {static_cast<std::uint8_t>(type)};
}

base::Error damaged(SerfType type) {
    return {base::sentence("the Serf {0} is damaged",
                           std::string_view(serfTypeName(static_cast<std::uint8_t>(type))))};
}

bool readFilters(Unpacker& reader, std::vector<base::Bytes>& filters) {
    return reader.array(
        [&] { return filters.size() < kMaxFilters && reader.into(filters.emplace_back()); });
}

bool readDestination(Unpacker& reader, SerfRelay& relay) {
    return reader.map([&](std::string_view key) {
        if (key == "IP") {
            return reader.into(relay.destAddr);
        }
        if (key == "Port") {
            return reader.into(relay.destPort);
        }
        return key == "Zone" ? reader.into(relay.zone) : reader.skip();
    });
}

void writeField(Packer& packer, std::string_view key, std::uint64_t value) {
    packer.text(key);
    packer.number(value);
}

void writeField(Packer& packer, std::string_view key, std::string_view value) {
    packer.text(key);
    packer.text(value);
}

void writePayload(Packer& packer, base::BytesView payload) {
    packer.text("Payload");
    packer.bytesOrNil(payload);
}

}  // namespace

base::Bytes encode(const SerfJoin& message) {
    base::Bytes out = begin(SerfType::Join);
    Packer packer(out);
    packer.map(2);
    writeField(packer, "LTime", message.ltime);
    writeField(packer, "Node", message.node);
    return out;
}

base::Bytes encode(const SerfLeave& message) {
    base::Bytes out = begin(SerfType::Leave);
    Packer packer(out);
    packer.map(3);
    writeField(packer, "LTime", message.ltime);
    writeField(packer, "Node", message.node);
    packer.text("Prune");
    packer.boolean(message.prune);
    return out;
}

base::Bytes encode(const SerfUserEvent& message) {
    base::Bytes out = begin(SerfType::UserEvent);
    Packer packer(out);
    packer.map(4);
    packer.text("CC");
    packer.boolean(message.coalesce);
    writeField(packer, "LTime", message.ltime);
    writeField(packer, "Name", message.name);
    writePayload(packer, message.payload);
    return out;
}

base::Bytes encode(const SerfQuery& message) {
    base::Bytes out = begin(SerfType::Query);
    Packer packer(out);
    packer.map(11);
    packer.text("Addr");
    packer.bytesOrNil(message.addr);
    packer.text("Filters");
    if (message.filters.empty()) {
        packer.nil();
    } else {
        packer.array(message.filters.size());
        for (const base::Bytes& filter : message.filters) {
            packer.bytes(filter);
        }
    }
    writeField(packer, "Flags", message.flags);
    writeField(packer, "ID", message.id);
    writeField(packer, "LTime", message.ltime);
    writeField(packer, "Name", message.name);
    writePayload(packer, message.payload);
    writeField(packer, "Port", message.port);
    writeField(packer, "RelayFactor", message.relayFactor);
    writeField(packer, "SourceNode", message.sourceNode);
    packer.text("Timeout");
    packer.signedNumber(message.timeoutNs);
    return out;
}

base::Bytes encode(const SerfQueryResponse& message) {
    base::Bytes out = begin(SerfType::QueryResponse);
    Packer packer(out);
    packer.map(5);
    writeField(packer, "Flags", message.flags);
    writeField(packer, "From", message.from);
    writeField(packer, "ID", message.id);
    writeField(packer, "LTime", message.ltime);
    writePayload(packer, message.payload);
    return out;
}

base::Bytes encode(const SerfRelay& message) {
    base::Bytes out = begin(SerfType::Relay);
    Packer packer(out);
    packer.map(2);
    packer.text("DestAddr");
    packer.map(3);
    packer.text("IP");
    packer.bytesOrNil(message.destAddr);
    writeField(packer, "Port", message.destPort);
    writeField(packer, "Zone", message.zone);
    writeField(packer, "DestName", message.destName);
    out.insert(out.end(), message.inner.begin(), message.inner.end());
    return out;
}

base::Result<SerfJoin> decodeSerfJoin(base::BytesView body) {
    SerfJoin message;
    Unpacker reader(body);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "LTime") {
            return reader.into(message.ltime);
        }
        return key == "Node" ? reader.into(message.node) : reader.skip();
    });
    if (!ok) {
        return damaged(SerfType::Join);
    }
    return message;
}

base::Result<SerfLeave> decodeSerfLeave(base::BytesView body) {
    SerfLeave message;
    Unpacker reader(body);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "LTime") {
            return reader.into(message.ltime);
        }
        if (key == "Node") {
            return reader.into(message.node);
        }
        return key == "Prune" ? reader.into(message.prune) : reader.skip();
    });
    if (!ok) {
        return damaged(SerfType::Leave);
    }
    return message;
}

base::Result<SerfUserEvent> decodeSerfUserEvent(base::BytesView body) {
    SerfUserEvent message;
    Unpacker reader(body);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "LTime") {
            return reader.into(message.ltime);
        }
        if (key == "Name") {
            return reader.into(message.name);
        }
        if (key == "Payload") {
            return reader.into(message.payload);
        }
        return key == "CC" ? reader.into(message.coalesce) : reader.skip();
    });
    if (!ok) {
        return damaged(SerfType::UserEvent);
    }
    return message;
}

base::Result<SerfQuery> decodeSerfQuery(base::BytesView body) {
    SerfQuery message;
    Unpacker reader(body);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "LTime") {
            return reader.into(message.ltime);
        }
        if (key == "ID") {
            return reader.into(message.id);
        }
        if (key == "Addr") {
            return reader.into(message.addr);
        }
        if (key == "Port") {
            return reader.into(message.port);
        }
        if (key == "SourceNode") {
            return reader.into(message.sourceNode);
        }
        if (key == "Filters") {
            return readFilters(reader, message.filters);
        }
        if (key == "Flags") {
            return reader.into(message.flags);
        }
        if (key == "RelayFactor") {
            return reader.into(message.relayFactor);
        }
        if (key == "Timeout") {
            return reader.into(message.timeoutNs);
        }
        if (key == "Name") {
            return reader.into(message.name);
        }
        return key == "Payload" ? reader.into(message.payload) : reader.skip();
    });
    if (!ok) {
        return damaged(SerfType::Query);
    }
    return message;
}

base::Result<SerfQueryResponse> decodeSerfQueryResponse(base::BytesView body) {
    SerfQueryResponse message;
    Unpacker reader(body);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "LTime") {
            return reader.into(message.ltime);
        }
        if (key == "ID") {
            return reader.into(message.id);
        }
        if (key == "From") {
            return reader.into(message.from);
        }
        if (key == "Flags") {
            return reader.into(message.flags);
        }
        return key == "Payload" ? reader.into(message.payload) : reader.skip();
    });
    if (!ok) {
        return damaged(SerfType::QueryResponse);
    }
    return message;
}

base::Result<SerfRelay> decodeSerfRelay(base::BytesView body) {
    SerfRelay message;
    Unpacker reader(body);
    const bool ok = reader.map([&](std::string_view key) {
        if (key == "DestAddr") {
            return readDestination(reader, message);
        }
        return key == "DestName" ? reader.into(message.destName) : reader.skip();
    });
    if (!ok) {
        return damaged(SerfType::Relay);
    }
    message.inner = base::toBytes(reader.rest());
    return message;
}

}  // namespace swimscope::dialect

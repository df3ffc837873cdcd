#include "engine/dialect/serf_state_codec.h"

#include "engine/dialect/limits.h"
#include "engine/dialect/msgpack.h"

namespace swimscope::dialect {

namespace {

void writeSlot(Packer& packer, const std::optional<SerfEventSlot>& slot) {
    if (!slot) {
        packer.nil();
        return;
    }
    packer.map(2);
    packer.text("Events");
    packer.array(slot->events.size());
    for (const SerfSlotEvent& event : slot->events) {
        packer.map(2);
        packer.text("Name");
        packer.text(event.name);
        packer.text("Payload");
        packer.bytesOrNil(event.payload);
    }
    packer.text("LTime");
    packer.number(slot->ltime);
}

bool readSlotEvent(Unpacker& reader, SerfSlotEvent& event) {
    return reader.map([&](std::string_view key) {
        if (key == "Name") {
            return reader.into(event.name);
        }
        return key == "Payload" ? reader.into(event.payload) : reader.skip();
    });
}

bool readSlot(Unpacker& reader, std::optional<SerfEventSlot>& slot) {
    if (reader.takeNil()) {
        return true;
    }
    slot.emplace();
    return reader.map([&](std::string_view key) {
        if (key == "LTime") {
            return reader.into(slot->ltime);
        }
        if (key != "Events") {
            return reader.skip();
        }
        return reader.array([&] { return readSlotEvent(reader, slot->events.emplace_back()); });
    });
}

bool readField(Unpacker& reader, std::string_view key, SerfPushPull& state) {
    if (key == "LTime") {
        return reader.into(state.ltime);
    }
    if (key == "EventLTime") {
        return reader.into(state.eventLTime);
    }
    if (key == "QueryLTime") {
        return reader.into(state.queryLTime);
    }
    if (key == "LeftMembers") {
        return reader.array([&] { return reader.into(state.leftMembers.emplace_back()); });
    }
    if (key == "StatusLTimes") {
        return reader.map([&](std::string_view name) {
            return reader.into(state.statusLTimes[std::string(name)]);
        });
    }
    if (key == "Events") {
        return reader.array([&] { return readSlot(reader, state.events.emplace_back()); });
    }
    return reader.skip();
}

}  // namespace

base::Bytes encode(const SerfPushPull& state) {
    base::Bytes out{static_cast<std::uint8_t>(SerfType::PushPull)};
    Packer packer(out);
    packer.map(6);
    packer.text("EventLTime");
    packer.number(state.eventLTime);
    packer.text("Events");
    packer.array(state.events.size());
    for (const auto& slot : state.events) {
        writeSlot(packer, slot);
    }
    packer.text("LTime");
    packer.number(state.ltime);
    packer.text("LeftMembers");
    packer.array(state.leftMembers.size());
    for (const std::string& name : state.leftMembers) {
        packer.text(name);
    }
    packer.text("QueryLTime");
    packer.number(state.queryLTime);
    packer.text("StatusLTimes");
    packer.map(state.statusLTimes.size());
    for (const auto& [name, ltime] : state.statusLTimes) {
        packer.text(name);
        packer.number(ltime);
    }
    return out;
}

base::Result<SerfPushPull> decodeSerfPushPull(base::BytesView state) {
    SerfPushPull decoded;
    if (state.empty() || state[0] != static_cast<std::uint8_t>(SerfType::PushPull)) {
        return base::Error{base::sentence("the user state is no Serf state")};
    }
    Unpacker reader(state.subspan(1));
    if (!reader.map([&](std::string_view key) { return readField(reader, key, decoded); })) {
        return base::Error{base::sentence("the Serf state is damaged")};
    }
    return decoded;
}

}  // namespace swimscope::dialect

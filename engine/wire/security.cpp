#include "engine/wire/security.h"

#include "engine/wire/limits.h"

namespace swimscope::wire {

std::size_t Security::encryptReserve() const {
    if (!encryptionEnabled()) {
        return 0;
    }
    return blockVersion() == 0 ? kEncryptReserveV0 : kEncryptReserveV1;
}

}  // namespace swimscope::wire

package social.plaza.media;

import social.plaza.shared.AccountId;

/** What is known of a picture beside its pixels. */
record StoredImage(ImageId id, AccountId owner, Purpose purpose, Encoding encoding, State state) {

    enum State {
        /** In use nowhere yet: its owner's alone, and forgotten after a day. */
        LOOSE,
        /** Its owner's alone, and not forgotten. */
        HELD,
        KEPT,
        /** Nobody's any more; its files are still to be removed. */
        GONE
    }

    /** Where a store keeps one size: spread over folders, so that none grows without end. */
    String key(Purpose.Size size) {
        long spread = Long.rotateLeft(id.value() * 0x9E3779B97F4A7C15L, 16) & 0xFFFF;
        return "%02x/%02x/%s-%s.%s".formatted(spread >> 8, spread & 0xFF, id, size.name(), encoding.ending());
    }
}

package social.plaza.media;

import java.util.Optional;

/** Keeps files by name. Where it cannot be reached, every act is a {@link StoreAway}. */
interface ImageStore {

    void put(String key, byte[] file, String type);

    Optional<byte[]> get(String key);

    /** What is not there is removed already. */
    void remove(String key);
}

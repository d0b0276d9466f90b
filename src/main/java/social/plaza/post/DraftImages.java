package social.plaza.post;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import social.plaza.media.ImageId;
import social.plaza.media.Images;
import social.plaza.media.Purpose;
import social.plaza.shared.Actor;

/** The pictures of drafts: held for their author, who alone sees them, until they are posted or left out. */
@Component
class DraftImages {

    private final Images images;
    private final JdbcClient jdbc;

    DraftImages(Images images, JdbcClient jdbc) {
        this.images = images;
        this.jdbc = jdbc;
    }

    /** Holds these and no others. */
    void replace(Actor author, DraftId draft, List<Attachment> attachments) {
        List<ImageId> held = detach(draft);
        if (attachments.isEmpty() && held.isEmpty()) {
            return;
        }
        List<ImageId> wanted = attachments.stream().map(one -> one.image().id()).toList();
        images.hold(author, Purpose.POST, wanted);
        for (int i = 0; i < attachments.size(); i++) {
            jdbc.sql("INSERT INTO draft_image (draft_id, position, image_id, alt) VALUES (?, ?, ?, ?)")
                    .params(
                            draft.value(),
                            i + 1,
                            wanted.get(i).value(),
                            attachments.get(i).alt().text())
                    .update();
        }
        images.drop(held.stream().filter(one -> !wanted.contains(one)).toList());
    }

    /** Takes them off the draft; they stay held. */
    List<ImageId> detach(DraftId draft) {
        return jdbc.sql("DELETE FROM draft_image WHERE draft_id = ? RETURNING image_id")
                .param(draft.value())
                .query((row, _) -> new ImageId(row.getLong(1)))
                .list();
    }

    /** Those that no post took over. */
    void drop(List<ImageId> held) {
        if (!held.isEmpty()) {
            images.drop(held);
        }
    }
}

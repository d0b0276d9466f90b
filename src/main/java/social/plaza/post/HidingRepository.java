package social.plaza.post;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import social.plaza.shared.PostId;

interface HidingRepository extends JpaRepository<Hiding, Long> {

    @Query("select count(h) > 0 from Hiding h where h.post = :post and h.endedAt is null")
    boolean standsFor(PostId post);

    /** Whether one stands that was decided about this post alone, not with its author's removal. */
    @Query("select count(h) > 0 from Hiding h where h.post = :post and h.endedAt is null and h.removal is null")
    boolean decisionStandsFor(PostId post);
}

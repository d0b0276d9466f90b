-- The notifications that their reader may see now: of posts that are hidden or deleted or were not for the reader, of
-- people blocked or muted, of reposts that were undone or are for other followers, and of requests, cases, appeals and returned posts of a community whose team, or of the platform whose staff, the
-- reader has left, nothing remains, neither on the page nor in the count. What is said of posts is what the post module's Visibility says, for somebody outside the team.
CREATE OR REPLACE VIEW shown_notification AS
SELECT n.id, n.account_id, n.kind, n.actor_id, n.community_id, n.post_id, n.reference_id, n.created_at, n.read_at
FROM notification n
WHERE (n.kind NOT IN ('MENTION', 'REPLY', 'QUOTE', 'REPOST', 'OWN_POLL_CLOSED', 'POLL_CLOSED') OR EXISTS (
        SELECT FROM post p JOIN account a ON a.id = p.author_id
        WHERE p.id = n.post_id AND p.deleted_at IS NULL AND NOT p.hidden
          AND (NOT a.protected OR p.author_id = n.account_id OR (p.community_id IS NULL AND EXISTS (
                SELECT FROM follow f
                WHERE f.follower_id = n.account_id AND f.followee_id = p.author_id AND f.accepted_at IS NOT NULL)))
          AND (p.community_id IS NOT NULL OR p.conversation_id = p.id OR p.author_id = n.account_id OR NOT EXISTS (
                SELECT FROM post root JOIN account opener ON opener.id = root.author_id
                WHERE root.id = p.conversation_id AND opener.protected AND opener.id <> n.account_id
                  AND NOT EXISTS (
                        SELECT FROM follow f
                        WHERE f.follower_id = n.account_id AND f.followee_id = opener.id
                          AND f.accepted_at IS NOT NULL)))))
  AND (n.kind NOT IN ('MENTION', 'REPLY', 'QUOTE', 'REPOST', 'POLL_CLOSED', 'FOLLOWER', 'FOLLOW_REQUEST') OR (
        NOT EXISTS (SELECT FROM block WHERE blocker_id = n.account_id AND blocked_id = n.actor_id)
        AND NOT EXISTS (SELECT FROM block WHERE blocker_id = n.actor_id AND blocked_id = n.account_id)))
  AND (n.kind NOT IN ('MENTION', 'REPLY', 'QUOTE', 'REPOST', 'POLL_CLOSED')
        OR NOT EXISTS (SELECT FROM mute WHERE muter_id = n.account_id AND muted_id = n.actor_id))
  AND (n.kind <> 'REPOST' OR EXISTS (
        SELECT FROM repost r JOIN account reposter ON reposter.id = r.account_id
        WHERE r.post_id = n.post_id AND r.account_id = n.actor_id AND (NOT reposter.protected OR EXISTS (
            SELECT FROM follow f
            WHERE f.follower_id = n.account_id AND f.followee_id = reposter.id AND f.accepted_at IS NOT NULL))))
  AND (n.kind NOT IN ('CASE', 'APPEAL', 'RETURNED') OR n.community_id IS NOT NULL OR EXISTS (
        SELECT FROM account reader WHERE reader.id = n.account_id AND reader.staff))
  AND (n.kind NOT IN ('JOIN_REQUEST', 'CASE', 'APPEAL', 'RETURNED') OR n.community_id IS NULL OR EXISTS (
        SELECT FROM membership m
        WHERE m.community_id = n.community_id AND m.account_id = n.account_id
          AND m.state = 'ACTIVE' AND m.role <> 'MEMBER'));

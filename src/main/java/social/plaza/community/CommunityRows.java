package social.plaza.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import social.plaza.community.CommunityView.State;
import social.plaza.shared.AccountId;
import social.plaza.shared.CommunityId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a community with its rules from one row. */
@Component
class CommunityRows implements RowMapper<CommunityView> {

    static final String SELECT = """
            SELECT c.*, (SELECT coalesce(json_agg(json_build_object('id', r.id, 'position', r.position, 'text', r.text,
                    'explanation', r.explanation, 'revision', r.revision) ORDER BY r.position), '[]')
                FROM rule r WHERE r.community_id = c.id AND r.position IS NOT NULL) AS rules
            FROM community c
            """;

    private static final TypeReference<List<RuleView>> RULES = new TypeReference<>() {};

    private final JsonMapper json;

    CommunityRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public CommunityView mapRow(ResultSet row, int number) throws SQLException {
        return new CommunityView(
                new CommunityId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("purpose"),
                Theme.valueOf(row.getString("theme")),
                Cover.valueOf(row.getString("cover")),
                Pictures.read(row),
                MembershipPolicy.valueOf(row.getString("membership_policy")),
                row.getString("join_question"),
                row.getBoolean("members_may_invite"),
                row.getBoolean("moderators_edit_rules"),
                row.getBoolean("log_names_team"),
                new Posting(SlowMode.valueOf(row.getString("slow_mode")), row.getBoolean("team_begins")),
                row.getString("language"),
                List.of((String[]) row.getArray("topics").getArray()),
                State.valueOf(row.getString("state")),
                new AccountId(row.getLong("admin_id")),
                row.getInt("rules_version"),
                row.getInt("members"),
                row.getTimestamp("founded_at").toInstant(),
                json.readValue(row.getString("rules"), RULES));
    }
}

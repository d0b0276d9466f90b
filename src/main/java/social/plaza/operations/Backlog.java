package social.plaza.operations;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What waited at one moment.
 *
 * @param mails messages that will be tried, or tried again
 * @param mailSeconds how long the oldest of them has waited, 0 where none does
 * @param mailsGivenUp messages that were tried as often as any is
 * @param events what listeners have not dealt with yet
 * @param eventSeconds how long the oldest of it has waited, 0 where none does
 * @param tasksFailing scheduled tasks whose last run failed
 * @param taskSeconds by how much the most overdue scheduled task is late, 0 where none is
 */
record Backlog(
        double mails,
        double mailSeconds,
        double mailsGivenUp,
        double events,
        double eventSeconds,
        double tasksFailing,
        double taskSeconds) {

    /** While the database is away. */
    static final Backlog UNKNOWN =
            new Backlog(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** One statement for all; an index holds what it counts, or few rows do. Twelve attempts are all that mail makes. */
    static final String READING = """
            SELECT mails, greatest(0, extract(epoch FROM now.at - mails_since)) AS mail_seconds, mails_given_up,
                   events, greatest(0, extract(epoch FROM now.at - events_since)) AS event_seconds,
                   tasks_failing, greatest(0, extract(epoch FROM now.at - tasks_due)) AS task_seconds
            FROM (SELECT CAST(:now AS timestamptz) AS at) now,
                 (SELECT count(*) FILTER (WHERE attempts < 12) AS mails,
                         min(created_at) FILTER (WHERE attempts < 12) AS mails_since,
                         count(*) FILTER (WHERE attempts >= 12) AS mails_given_up
                  FROM outgoing_message WHERE sent_at IS NULL) outbox,
                 (SELECT count(*) AS events, min(publication_date) AS events_since
                  FROM event_publication WHERE completion_date IS NULL) publications,
                 (SELECT count(*) FILTER (WHERE consecutive_failures > 0) AS tasks_failing,
                         min(execution_time) FILTER (WHERE NOT picked) AS tasks_due
                  FROM scheduled_tasks) tasks""";

    static Backlog read(ResultSet row, int number) throws SQLException {
        return new Backlog(
                row.getDouble("mails"),
                row.getDouble("mail_seconds"),
                row.getDouble("mails_given_up"),
                row.getDouble("events"),
                row.getDouble("event_seconds"),
                row.getDouble("tasks_failing"),
                row.getDouble("task_seconds"));
    }
}

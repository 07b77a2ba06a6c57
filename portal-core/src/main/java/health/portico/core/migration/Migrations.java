package health.portico.core.migration;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The SQL scripts of one owner of tables, and where it is kept which of them have run. Immutable.
 *
 * @param owner for messages, {@code the portal} or the plugin's id
 * @param historyTable table of the history
 * @param scripts on the class path, in order
 * @param loader sees the scripts
 */
public record Migrations(String owner, String historyTable, List<String> scripts, ClassLoader loader) {
    private static final Pattern NAME = Pattern.compile("(.*/)?V\\d+(_\\d+)*__[A-Za-z0-9_]+\\.sql");

    public Migrations {
        scripts = List.copyOf(scripts);
        for (var script : scripts) {
            if (!NAME.matcher(script).matches()) {
                throw new IllegalArgumentException(
                        "the migration " + script + " of " + owner + " is not named like V1__words.sql");
            }
            if (loader.getResource(script) == null) {
                throw new IllegalArgumentException("the migration " + script + " of " + owner + " is missing");
            }
        }
    }

    /** The core's own. */
    public static Migrations ofCore() {
        return new Migrations(
                "the portal",
                "portico_core_history",
                List.of(
                        "health/portico/core/migrations/V1__accounts_sessions_audit.sql",
                        "health/portico/core/migrations/V2__host_log_ins.sql",
                        "health/portico/core/migrations/V3__audit_of_patient_by_outcome.sql",
                        "health/portico/core/migrations/V4__demo.sql",
                        "health/portico/core/migrations/V5__releases_are_history.sql",
                        "health/portico/core/migrations/V6__session_age_is_not_looked_up.sql",
                        "health/portico/core/migrations/V7__messages.sql",
                        "health/portico/core/migrations/V9__outbox.sql",
                        "health/portico/core/migrations/V8__attachments.sql",
                        "health/portico/core/migrations/V10__share_codes.sql",
                        "health/portico/core/migrations/V11__letters.sql",
                        "health/portico/core/migrations/V12__enrolment.sql",
                        "health/portico/core/migrations/V13__settings_and_requests.sql",
                        "health/portico/core/migrations/V14__proxy_scope.sql",
                        "health/portico/core/migrations/V15__account_disabled_for.sql",
                        "health/portico/core/migrations/V17__external_accounts.sql",
                        "health/portico/core/migrations/V18__linked_apps.sql"),
                Migrations.class.getClassLoader());
    }

    /**
     * A plugin's; the hyphens of its id become underscores.
     *
     * @throws IllegalArgumentException if a script is missing, touches a table that does not bear the plugin's id, or does anything else
     *     than make tables and the like and write rows
     */
    public static Migrations ofPlugin(String id, List<String> scripts, ClassLoader loader) {
        var history = "portico_" + id.replace('-', '_') + "_history";
        var migrations = new Migrations("the plugin " + id, history, scripts, loader);
        for (var script : migrations.scripts()) {
            new OwnTables(id).objection(new Script(script, loader).text()).ifPresent(objection -> {
                throw new IllegalArgumentException(
                        "the migration " + script + " of the plugin " + id + " " + objection);
            });
        }
        return migrations;
    }
}

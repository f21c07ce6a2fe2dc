package org.towpath.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The role the product works as. It must be there before the first pooled connection takes it on, so it is made here;
 * what it may do is granted after each migration.
 */
final class AppRole {

    static final String NAME = "towpath_app";

    private AppRole() {}

    /** Makes the role if the database has none; two nodes starting at once make it once. */
    static AppRole in(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.username(), address.password())) {
            connection.setAutoCommit(false);
            createIn(connection);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException("The database account given may not make the role " + NAME, refused);
        }
        return new AppRole();
    }

    private static void createIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(1889140738)");
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + NAME
                    + "') then create role " + NAME + " nologin; end if; end $$");
            statement.execute("grant " + NAME + " to current_user");
        }
    }
}

/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The embedded H2 database in a folder that only its owner may enter. Opened when it is first used, and again after a
 * failure. One connection writes, under this object's lock; each reader has its own.
 */
final class Database implements AutoCloseable {

    private final Path folder;
    private final JdbcDataSource source = new JdbcDataSource();

    @Nullable
    private Connection writer;

    Database(Path folder) {
        this(folder, "jdbc:h2:file:" + folder.toAbsolutePath() + "/hub");
    }

    /** For tests that put another file system beneath the database. */
    Database(Path folder, String url) {
        this.folder = folder;
        // The hub closes the database itself; H2's own trace file would only repeat what the hub logs.
        source.setURL(url + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0");
        source.setUser("hub");
        source.setPassword("");
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    /**
     * Does work in a transaction that is on the disk when this returns. After a failure nothing of it is there, and the
     * next use opens the database anew.
     */
    synchronized <T> T write(Work<T> work) throws SQLException {
        try {
            Connection connection = open();
            T result = work.with(connection);
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            return result;
        } catch (SQLException | RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    /** Reads, with a connection of its own. */
    <T> T read(Work<T> work) throws SQLException {
        openNow();
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            return work.with(connection);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        if (writer != null) {
            Connection connection = writer;
            writer = null;
            connection.close();
        }
    }

    private Connection open() throws SQLException {
        if (writer != null) {
            return writer;
        }
        try {
            createFolder();
        } catch (IOException e) {
            throw new SQLException("The folder " + folder + " can't be created: " + e, e);
        }
        Connection connection = source.getConnection();
        writer = connection;
        connection.setAutoCommit(false);
        Schema.upgrade(connection);
        return connection;
    }

    private synchronized void openNow() throws SQLException {
        try {
            open();
        } catch (SQLException e) {
            abandon(e);
            throw e;
        }
    }

    private void createFolder() throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Lets go of a connection that failed, so that nothing half done stays. */
    private void abandon(Exception cause) {
        Connection connection = writer;
        writer = null;
        if (connection != null) {
            try (connection;
                    Statement statement = connection.createStatement()) {
                connection.rollback();
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
    }
}

package org.maskwright.spark;

import org.apache.spark.sql.SparkSession;

/**
 * Spark, as a command uses it: a session that was there before, of a notebook or another program, outlives the command.
 *
 * @param session for all that the command asks of Spark
 * @param own whether the command started it
 */
record OpenSpark(SparkSession session, boolean own) implements AutoCloseable {
    @Override
    public void close() {
        if (own) {
            session.stop();
        }
    }
}

package org.maskwright.session.statistics;

import org.maskwright.session.Words;

/** What is said of the charts; the texts are in {@code messages.properties}, one for each constant. */
enum StatisticsWords implements Words {
    NOT_SPLIT
}

package org.maskwright.check;

import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.ledger.SplitLedger;

/**
 * What is checked.
 *
 * @param root the dataset's folder
 * @param scan what a walk over it found
 * @param split its split; {@link SplitLedger#NONE} when there is none
 * @param catalog where facts are kept between checks; empty to keep none
 */
public record Subject(Path root, Scan scan, SplitLedger split, Optional<Catalog> catalog) {}

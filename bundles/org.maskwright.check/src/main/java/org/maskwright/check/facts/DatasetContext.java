package org.maskwright.check.facts;

import org.maskwright.dataset.ledger.SplitLedger;

/**
 * What rules that gather evidence of samples know of the dataset besides.
 *
 * @param split the split; {@link SplitLedger#NONE} when there is none
 * @param masks gives the labels of single masks, for rules that compare two pixel by pixel
 */
public record DatasetContext(SplitLedger split, MaskSource masks) {}

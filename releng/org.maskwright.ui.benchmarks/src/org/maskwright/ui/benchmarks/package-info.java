/** Measures the built workbench from inside: how soon its window and pictures are there, how it scrolls, what it keeps in memory. */
package org.maskwright.ui.benchmarks;

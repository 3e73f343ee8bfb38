/** Masks that a model proposes: which model and which samples, and the operation that makes them. */
package org.maskwright.ui.propose;

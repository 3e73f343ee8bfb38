/** Proposals of models, looked at one by one, or taken and rejected by confidence. */
package org.maskwright.ui.review;

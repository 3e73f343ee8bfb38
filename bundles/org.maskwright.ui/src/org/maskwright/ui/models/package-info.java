/** The models that can be asked for masks: the user's library and the dataset's own trainings; trying, measuring and keeping them. */
package org.maskwright.ui.models;

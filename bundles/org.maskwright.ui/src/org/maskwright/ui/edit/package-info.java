/** The mask editor: one sample's mask drawn upon its image, with tools, keys, undo and saving; going from one sample to the next. */
package org.maskwright.ui.edit;

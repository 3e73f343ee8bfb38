/** The icons of the workbench, all in one enum, and what has them ready in time. */
package org.maskwright.ui.icons;

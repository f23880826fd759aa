/** What conventions share in turning texts into states and commands into texts: units, colours, formats. */
@NullMarked
package org.metahab.discovery.internal.mapping;

import org.jspecify.annotations.NullMarked;

/** One sample for each rule of the house, which breaks it. Nothing here is part of the product. */
package org.towpath.violations;

package org.towpath.workforce;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works here.
 *
 * @param sex FEMALE, MALE or NOT_RECORDED
 */
public record StaffMember(UUID id, String account, String name, String sex, Set<String> roles) {}

package org.towpath.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the seed files under {@code /demo} hold; all names in them are invented. */
final class SeedFiles {

    private SeedFiles() {}

    record DirectoryFile(List<SiteRow> sites, List<OrganisationRow> organisations) {}

    /** @param staffed when our own service is there */
    record SiteRow(String name, String kind, String phone, String email, Map<String, List<List<String>>> staffed) {}

    record OrganisationRow(
            String name,
            String kind,
            String sector,
            String account,
            List<ContactRow> contacts,
            List<ServiceRow> services) {}

    record ContactRow(String name, String role, String phone, String email) {}

    record ServiceRow(
            String name,
            String description,
            List<String> needs,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            List<String> sexes,
            List<String> areas,
            String scope,
            String eligibility,
            String referralProcess,
            @Nullable String funding,
            String address,
            Map<String, List<List<String>>> opening,
            String phone,
            String email) {}

    record TeamFile(String team, List<StaffRow> staff) {}

    record StaffRow(String account, String name, String sex, String employer, List<String> roles, boolean team) {}
}

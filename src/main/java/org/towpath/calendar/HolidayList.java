package org.towpath.calendar;

/** The bank holidays with the version of their list. */
public record HolidayList(int n, BankHolidays holidays) {}

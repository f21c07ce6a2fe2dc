package org.towpath.referral.process;

/** What the model of a referral calls its things. */
final class ReferralProcess {

    static final String KEY = "referral";
    static final String BEGINNING = "startEvent_referralCalled";
    static final String REFERENCE = "referralReference";

    /** Ids of the tasks in which an answer is awaited or decided about. */
    static final class Task {
        static final String RECORD_ACKNOWLEDGEMENT = "userTask_recordAcknowledgement";
        static final String RECORD_DECISION = "userTask_recordDecision";
        static final String RECORD_APPOINTMENT = "userTask_recordAppointment";
        static final String RECORD_ATTENDANCE = "userTask_recordAttendance";
        static final String FOLLOW_UP_MISSED = "userTask_followUpMissed";
        static final String RECORD_ENGAGEMENT = "userTask_recordEngagement";
        static final String RECORD_OUTCOME = "userTask_recordOutcome";
        static final String SUPPLY_INFORMATION = "userTask_supplyInformation";

        private Task() {}
    }

    /** Names of the messages. */
    static final class Message {
        static final String ACKNOWLEDGED = "referral.acknowledged";
        static final String DECIDED = "referral.decided";
        static final String APPOINTMENT_OFFERED = "referral.appointment-offered";
        static final String ATTENDANCE_KNOWN = "referral.attendance-known";
        static final String ENGAGEMENT_KNOWN = "referral.engagement-known";
        static final String COMPLETED = "referral.completed";
        static final String ANSWERED = "referral.answered";
        static final String INFORMATION_REQUESTED = "referral.information-requested";
        static final String INFORMATION_SUPPLIED = "referral.information-supplied";
        static final String WITHDRAWN = "referral.withdrawn";
        static final String PARTNER_CLOSED = "referral.partner-closed";

        /** Of the episode: another referral joins those it follows. */
        static final String REFERRAL_WANTED = "episode.referral-wanted";

        private Message() {}
    }

    /** Names of the variables. */
    static final class Variable {
        static final String SERVICE = "serviceOutcome";
        static final String READINESS = "readinessOutcome";
        static final String DECISION = "decisionOutcome";
        static final String ATTENDANCE = "attendanceOutcome";
        static final String ENGAGEMENT = "engagementOutcome";
        static final String APPOINTMENT_AT = "appointmentAt";

        private Variable() {}
    }

    private ReferralProcess() {}
}

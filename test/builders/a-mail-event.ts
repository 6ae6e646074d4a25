/** What SES tells about one mail, as it comes through the event bus. */
export const aMailEvent = (
  eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject' | 'DeliveryDelay',
  message: string,
  bounceType = 'Permanent',
): unknown => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': `Email ${eventType}`,
  detail: {
    eventType,
    mail: {
      timestamp: '2027-01-22T07:00:05.000Z',
      messageId: 'ses-1',
      tags: { message: [message], 'ses:configuration-set': ['portal'] },
    },
    ...(eventType === 'Bounce' && { bounce: { bounceType, bounceSubType: 'General' } }),
  },
});
